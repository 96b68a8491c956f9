// The one way in which a telephone number is shown: it calls when tapped, and its digits keep their order.
import { parsePhoneNumberWithError } from 'libphonenumber-js/min';

/** A number in E.164 form, or a service code such as 311. */
interface Phone {
  e164?: string | undefined;
  service?: string | undefined;
}

interface PhoneLinkProps {
  phone: Phone;
  className?: string;
}

/** `+13126601370` as people in its country read it: `312-660-1370`; a free number keeps its 1: `1-800-898-7180`. */
export function formatPhone({ e164, service }: Phone): string {
  if (!e164) return service ?? '';
  const number = parsePhoneNumberWithError(e164);
  const national = number.formatNational().replace(/^\((\d{3})\) /, '$1-');
  return /^\+18(00|33|44|55|66|77|88)/.test(e164) ? `1-${national}` : national;
}

export function PhoneLink({ phone, className }: PhoneLinkProps) {
  return (
    <a className={className ? `tel ${className}` : 'tel'} href={`tel:${phone.e164 ?? phone.service}`}>
      <bdi dir="ltr">{formatPhone(phone)}</bdi>
    </a>
  );
}
