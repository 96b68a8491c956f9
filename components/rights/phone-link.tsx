// The one way in which a telephone number is shown: it calls when tapped, and its digits keep their order.
import { formatPhone, type PhoneNumber, phoneUri } from '#lib/content/phone.ts';

interface PhoneLinkProps {
  phone: PhoneNumber;
  className?: string;
}

export function PhoneLink({ phone, className }: PhoneLinkProps) {
  return (
    <a className={className ? `tel ${className}` : 'tel'} href={phoneUri(phone)}>
      <bdi dir="ltr">{formatPhone(phone)}</bdi>
    </a>
  );
}
