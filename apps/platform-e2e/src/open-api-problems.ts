const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** What is wrong with an OpenAPI 3 document as its readers need it; empty if nothing is. */
export function openApiProblems(document: unknown): string[] {
  const { openapi, info, paths } = recordOf(document);
  const { title, version } = recordOf(info);
  return [
    ...(typeof openapi === 'string' && /^3\.\d+\.\d+$/.test(openapi) ? [] : ['openapi is no version 3']),
    ...(typeof title === 'string' && typeof version === 'string' ? [] : ['info lacks title or version']),
    ...Object.entries(recordOf(paths)).flatMap(([path, item]) => pathProblems(path, recordOf(item))),
    ...twins(operationsOf(document).flatMap(({ operation }) => operation['operationId'] ?? [])),
    ...references(document).filter((reference) => !resolves(document, reference)),
  ];
}

/** `GET /v1/messages/{id}` of each operation. */
export const operationsOf = (document: unknown): { name: string; operation: Record<string, unknown> }[] =>
  Object.entries(recordOf(recordOf(document)['paths'])).flatMap(([path, item]) =>
    Object.entries(recordOf(item))
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation: recordOf(operation) })),
  );

function pathProblems(path: string, item: Record<string, unknown>): string[] {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.entries(item)
    .filter(([method]) => methods.has(method))
    .flatMap(([method, operation]) => {
      const { responses, parameters } = recordOf(operation);
      const declared = (Array.isArray(parameters) ? parameters : [])
        .map(recordOf)
        .filter((parameter) => parameter['in'] === 'path')
        .map((parameter) => String(parameter['name']));
      const where = `${method.toUpperCase()} ${path}`;
      return [
        ...(path.startsWith('/') ? [] : [`${where}: the path must start with /`]),
        ...(Object.keys(recordOf(responses)).length > 0 ? [] : [`${where}: no responses`]),
        ...named.filter((name) => !declared.includes(name)).map((name) => `${where}: {${name}} is not declared`),
        ...declared.filter((name) => !named.includes(name)).map((name) => `${where}: ${name} is not in the path`),
      ];
    });
}

const twins = (names: readonly unknown[]): string[] =>
  names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `operationId ${String(name)} is not unique`);

const references = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  return Object.entries(recordOf(value)).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  );
};

const resolves = (document: unknown, reference: string): boolean =>
  reference.startsWith('#/') &&
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, part) => recordOf(value)[part.replaceAll('~1', '/').replaceAll('~0', '~')], document) !==
    undefined;
