export { blind } from '#domain/anonymity/blind-rsa/blind';
export { finalize } from '#domain/anonymity/blind-rsa/finalize';
