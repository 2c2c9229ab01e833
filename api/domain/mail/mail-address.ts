/** One address and nothing else: no list, no name before it, and nothing that would break a header. */
export function isMailAddress(contact: string): boolean {
  return contact.length <= LONGEST && MAIL_ADDRESS.test(contact);
}

/** RFC 5321, section 4.5.3.1.3, without its angle brackets. */
const LONGEST = 254;
const MAIL_ADDRESS = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\.]+$/;
