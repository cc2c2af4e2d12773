/** A template and its values, in the shape that Lit's `render()` takes. */
export interface Template {
  readonly _$litType$: 1;
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  /** Tells one entry of a list from the others, so that it keeps its nodes when the list changes. */
  readonly key?: string;
}

/** Makes a template as Lit's own tag does, without loading Lit, which needs a document. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Template => ({_$litType$: 1, strings, values});

/** Gives a template a key among its siblings. */
export const keyed = (key: string | undefined, template: Template): Template =>
  key === undefined ? template : {_$litType$: 1, strings: template.strings, values: template.values, key};

/** Stands for "render nothing"; the same symbol as Lit's. */
export const nothing = Symbol.for('lit-nothing');

/** Tells a template from any other value. */
export function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

/** Lists what a value renders: templates and texts; `nothing`, null, undefined and '' are left out, lists are flattened. */
export function itemsOf(value: unknown): (Template | string)[] {
  if (value === nothing || value === undefined || value === null || value === '') return [];
  if (isTemplate(value)) return [value];
  return Array.isArray(value) ? value.flatMap(itemsOf) : [textOf(value)];
}

/** Writes a primitive as text; an object that is neither list nor template is nobody's text and becomes ''. */
export function textOf(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
      ? String(value)
      : '';
}
