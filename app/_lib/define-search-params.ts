import type { Route } from "next";
import type { z } from "zod";
import type { Keyset } from "@/lib/database/keyset";
import { normalizeSearch } from "@/lib/library/search/normalize-search";

/** The query of a URL, as Next hands it to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** One parameter of a query. */
export interface Param<T> {
  /** Undefined when the text is not a value. */
  parse: (text: string) => T | undefined;
  serialize: (value: T) => string;
  /** The value of a URL without the parameter, or with an invalid one. */
  fallback: T;
  /** In the URL, when it is another than the key. */
  name?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: parameters of any type.
type Values<S extends Record<string, Param<any>>> = {
  [K in keyof S]: S[K] extends Param<infer T> ? T : never;
};

/**
 * The state that a page keeps in its URL. `parse` ignores what is invalid or given twice, `serialize` leaves defaults out and keeps
 * the order of the parameters, and `href` adds the path.
 */
// biome-ignore lint/suspicious/noExplicitAny: the values of all parameters, each of a type of its own.
export function defineSearchParams<S extends Record<string, Param<any>>>(path: string, params: S) {
  const entries = Object.entries(params).map(([key, param]) => ({ key, name: param.name ?? key, param }));

  function parse(query: SearchParams): Values<S> {
    const values = entries.map(({ key, name, param }) => {
      const text = query[name];
      return [key, (typeof text === "string" ? param.parse(text) : undefined) ?? param.fallback];
    });
    return Object.fromEntries(values);
  }

  function serialize(values: Values<S>): URLSearchParams {
    const query = new URLSearchParams();
    for (const { key, name, param } of entries) {
      const value = values[key];
      if (value !== param.fallback && value !== null) query.set(name, param.serialize(value));
    }
    return query;
  }

  /** `more` is added at the end; null leaves a parameter out. */
  function href(values: Values<S>, more: Record<string, string | null> = {}): Route {
    const query = serialize(values);
    for (const [name, value] of Object.entries(more)) if (value !== null) query.set(name, value);
    return withQuery(path, query);
  }

  return { parse, serialize, href };
}

/** A path with a query. Next's type of a route cannot tell that only a query is added. */
export function withQuery(path: string, query: URLSearchParams): Route {
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
}

/** One of some words; null, or the word that is the default, without it. */
export function oneOf<T extends string>(values: readonly T[]): Param<T | null>;
export function oneOf<T extends string, F extends T>(values: readonly T[], fallback: F): Param<T>;
export function oneOf<T extends string>(values: readonly T[], fallback: T | null = null): Param<T | null> {
  return { parse: (text) => values.find((value) => value === text), serialize: String, fallback };
}

/** What a search box holds. */
export function searchText(name: string): Param<string> {
  return { name, parse: normalizeSearch, serialize: String, fallback: "" };
}

/** What a schema makes of the text; null without it. */
export function parsedBy<T>(schema: z.ZodType<T, string>, serialize: (value: T) => string = String): Param<T | null> {
  return {
    parse: (text) => schema.safeParse(text).data,
    serialize: (value) => (value === null ? "" : serialize(value)),
    fallback: null,
  };
}

/** Where a page of a list begins; null, or a text that is no cursor, for the first. */
export function positionBy<C>({ parse, serialize }: Pick<Keyset<C>, "parse" | "serialize">): Param<C | null> {
  return {
    parse: (text) => parse(text) ?? undefined,
    serialize: (cursor) => (cursor === null ? "" : serialize(cursor)),
    fallback: null,
  };
}
