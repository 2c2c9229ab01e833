/**
 * Whether phones cannot use an address: on the machine itself nobody else reaches it, and without https the
 * browser has no cryptography to seal a ballot with (https://www.w3.org/TR/secure-contexts/).
 */
export function isUnfitForPhones(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol !== 'https:' || LOOPBACK.test(hostname);
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
