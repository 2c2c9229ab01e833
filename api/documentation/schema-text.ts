import type { PlainSchema } from './openapi';

type Schema = PlainSchema | { readonly $ref: string };

/** A JSON schema as one would write it in TypeScript: `{ zh: string, en?: string }`. */
export function schemaText(schema: Schema | undefined): string {
  if (schema === undefined) return 'anything';
  if ('$ref' in schema) return schema.$ref.split('/').at(-1) ?? '…';
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(schemaText).join(' | ');
  return plainText(schema);
}

function plainText(schema: PlainSchema): string {
  if ('prefixItems' in schema && Array.isArray(schema.prefixItems)) return tupleText(schema.prefixItems);
  if ('items' in schema) return listText(schemaText(schema.items));
  if (schema.properties) return objectText(schema);
  if (typeof schema.additionalProperties === 'object') return `{ [name]: ${schemaText(schema.additionalProperties)} }`;
  return [schema.type ?? 'anything'].flat().join(' | ');
}

function listText(item: string): string {
  return /[ |]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function tupleText(items: readonly Schema[]): string {
  return `[${items.map(schemaText).join(', ')}]`;
}

function objectText({ properties = {}, required = [] }: PlainSchema): string {
  const fields = Object.entries(properties).map(([name, property]) => {
    return `${name}${required.includes(name) ? '' : '?'}: ${schemaText(property)}`;
  });
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
