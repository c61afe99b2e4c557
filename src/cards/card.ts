// From a template and a view to a card. All templates are built when their pair is loaded, so a fault in one stops the start.
import { Template } from 'adaptivecards-templating';
import { escapeMarkdown } from './markdown.ts';

/** A finished Adaptive Card, ready to be attached. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [property: string]: unknown;
}

/** What draws one kind of card. */
export type CardOf<View extends object> = (view: View) => AdaptiveCard;

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/**
 * The function from view to card for one template. Views hold text, numbers, booleans, lists and records of them, and
 * never null or undefined: the template engine leaves what it does not know standing. Throws when it did.
 */
export function cardOf(template: object): CardOf<object> {
  const built = new Template(template);
  return (view) => {
    const unknown: string[] = [];
    const plain = plainView(view as Json, 'view', unknown);
    if (unknown.length > 0) throw new Error(`the view lacks ${unknown.join(', ')}`);
    const finished = new Finishing();
    const card = finished.part(built.expand({ $root: plain }) as Json);
    assertExpanded(finished.unfilled, plain);
    return card as unknown as AdaptiveCard;
  };
}

/** A copy without surprises; collects the places where a value is missing. */
function plainView(value: Json | undefined, at: string, missing: string[]): Json {
  if (value === null || value === undefined) {
    missing.push(at);
    return '';
  }
  if (isList(value)) return value.map((each, index) => plainView(each, `${at}[${index}]`, missing));
  if (typeof value !== 'object') return value;
  const plain: Record<string, Json> = {};
  for (const [name, each] of Object.entries(value)) plain[name] = plainView(each, `${at}.${name}`, missing);
  return plain;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

const placeholder = '${';

function texts(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return (isList(value) ? value : Object.values(value)).flatMap(texts);
}

/** A `${` may only be there because somebody typed it, and then it stands in the view. */
function assertExpanded(unfilled: readonly string[], view: Json): void {
  if (unfilled.length === 0) return;
  const typed = texts(view).filter((text) => text.includes(placeholder));
  for (const text of unfilled) {
    if (!typed.some((own) => text.includes(own))) throw new Error(`not filled in: ${text.slice(0, 80)}`);
  }
}

/** Escapes what clients read as Markdown, and lets older clients send what newer ones execute; in one walk, for every card goes here. */
class Finishing {
  /** Texts in which a placeholder stands. */
  readonly unfilled: string[] = [];

  part(value: Json): Json {
    if (typeof value === 'string') {
      if (value.includes(placeholder)) this.unfilled.push(value);
      return value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map((each) => this.part(each));
    const object: Record<string, Json> = {};
    for (const [name, each] of Object.entries(value)) object[name] = this.part(each);
    if (object['type'] === 'TextBlock') object['text'] = escaped(object['text']);
    return object['type'] === 'Action.Execute' ? withFallback(object) : object;
  }
}

function escaped(text: Json | undefined): Json {
  return typeof text === 'string' ? escapeMarkdown(text) : '';
}

/** The verb goes into the data too, where the fallback Action.Submit carries it and one reader finds both. */
function withFallback(action: JsonObject): JsonObject {
  const { type: _, verb = '', data = {}, fallback: __, ...looks } = action;
  const sends = { ...(data as JsonObject), verb };
  return {
    type: 'Action.Execute',
    verb,
    data: sends,
    ...looks,
    fallback: { type: 'Action.Submit', data: sends, ...looks },
  };
}
