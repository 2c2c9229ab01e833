import { expect, it } from 'vitest';
import { isUnfitForPhones } from '../../../../web/design/survey/links/local-origin';

it.each(['http://localhost:8080/f/a', 'https://localhost/f/a', 'https://127.0.0.1/f/a', 'http://10.0.0.8/f/a'])(
  'warns of %s',
  (address) => expect(isUnfitForPhones(address)).toBe(true),
);

it.each(['https://pingyi.example.edu/f/a', 'https://10.0.0.8/f/a', 'https://localhost.example.edu/'])(
  'lets %s pass',
  (address) => expect(isUnfitForPhones(address)).toBe(false),
);
