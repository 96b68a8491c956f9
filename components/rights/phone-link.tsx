// The one way in which a telephone number is shown: it calls when tapped, and its digits keep their order.
import { formatPhone, type PhoneNumber, phoneUri } from '#lib/content/phone.ts';

interface PhoneLinkProps {
  phone: PhoneNumber;
  /** From this day a saved copy of the page withholds the number (worker/saved-page.ts). */
  expires: string;
  className?: string;
}

export function PhoneLink({ phone, expires, className }: PhoneLinkProps) {
  return (
    <a className={className ? `tel ${className}` : 'tel'} href={phoneUri(phone)} data-expires={expires}>
      <bdi dir="ltr">{formatPhone(phone)}</bdi>
    </a>
  );
}
