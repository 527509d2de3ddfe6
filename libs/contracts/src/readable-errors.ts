export interface FieldError {
  /** JSON pointer into the data: `/cart/items/0/quantity`. */
  readonly path: string;
  readonly message: string;
}

interface SchemaError {
  readonly keyword: string;
  /** Where in the schema: `#/properties/steps/items/anyOf/0`. */
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the schema says of a value in words, where it does. */
function descriptionAt(schema: unknown, schemaPath: string): string | undefined {
  let place: unknown = schema;
  for (const segment of schemaPath.split('/').slice(1)) {
    if (!isRecord(place)) return undefined;
    place = place[segment.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return isRecord(place) && typeof place['description'] === 'string' ? place['description'] : undefined;
}

/** Names in an error's parameters, which hold one or a list of them. */
const named = (params: object, key: string): string[] => [Reflect.get(params, key)].flat().map(String);

const missing = (errors: readonly SchemaError[]): string[] =>
  errors.flatMap(({ keyword, params }) => (keyword === 'required' ? named(params, 'requiredProperties') : []));
const unknown = (errors: readonly SchemaError[]): string[] =>
  errors.flatMap(({ keyword, params }) =>
    keyword === 'additionalProperties' ? named(params, 'additionalProperties') : [],
  );

/**
 * A value that fits none of several shapes has the errors of all of them. Kept are those of the shape it was meant to have:
 * the one whose fields it has. Where that cannot be told, one line says which fields make the difference.
 */
function ofTheShapeThatWasMeant(errors: readonly SchemaError[]): SchemaError[] {
  const union = errors.find(({ keyword }) => keyword === 'anyOf');
  if (!union) return [...errors];
  const { schemaPath, instancePath } = union;
  const prefix = `${schemaPath}/anyOf/`;
  const isInside = (error: SchemaError): boolean =>
    error.schemaPath.startsWith(prefix) &&
    (error.instancePath === instancePath || error.instancePath.startsWith(`${instancePath}/`));
  const others = errors.filter((error) => error !== union && !isInside(error));

  const shapes = new Map<string, SchemaError[]>();
  for (const error of errors.filter(isInside)) {
    const index = error.schemaPath.slice(prefix.length).split('/', 1)[0] ?? '';
    shapes.set(index, [...(shapes.get(index) ?? []), error]);
  }
  const strangeness = (shape: readonly SchemaError[]): number => {
    const here = shape.filter((error) => error.instancePath === instancePath);
    return missing(here).length + unknown(here).length + (here.some(({ keyword }) => keyword === 'type') ? 100 : 0);
  };
  const least = Math.min(...[...shapes.values()].map(strangeness));
  const meant = [...shapes.values()].filter((shape) => strangeness(shape) === least);
  const [first = []] = meant;
  if (meant.length === 1 || least >= 100) return ofTheShapeThatWasMeant([...others, ...first]);
  const lacking = meant.map((shape) => missing(shape).join(' and '));
  const extra = meant.map((shape) => unknown(shape).join(' and '));
  const message = lacking.every(Boolean)
    ? `needs ${lacking.join(' or ')}`
    : extra.every(Boolean)
      ? `takes only one of ${extra.sort().join(', ')}`
      : union.message;
  return ofTheShapeThatWasMeant([...others, { ...union, keyword: 'shape', message }]);
}

/** A line a field, in words for whoever wrote the value; never the value itself. */
export function readableErrors(schema: unknown, errors: readonly SchemaError[]): FieldError[] {
  const seen = new Map<string, FieldError>();
  const report = (path: string, message: string): unknown => seen.set(path, { path, message });
  for (const error of ofTheShapeThatWasMeant(errors)) {
    const { keyword, schemaPath, instancePath, message, params } = error;
    if (keyword === 'boolean') continue;
    if (keyword === 'additionalProperties') {
      for (const name of unknown([error])) report(`${instancePath}/${name}`, 'is not a known field');
    } else if (keyword === 'required') {
      for (const name of missing([error])) report(`${instancePath}/${name}`, 'is required');
    } else if (!seen.has(instancePath)) {
      const words = keyword === 'pattern' ? descriptionAt(schema, schemaPath) : undefined;
      const allowed = keyword === 'enum' ? `: ${named(params, 'allowedValues').join(', ')}` : '';
      report(instancePath, words === undefined ? `${message}${allowed}` : `must be: ${words}`);
    }
  }
  return [...seen.values()];
}
