"use client";

import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

const PAUSE_MS = 250;

interface SearchBoxProps {
  path: "/library" | "/memos" | "/rewatches";
  label: string;
  search: string;
  /** Other parameters to keep. */
  otherParams: [string, string][];
}

/** Searches while typing; without script, on Enter. */
export function SearchBox({ path, label, search, otherParams }: SearchBoxProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Back and "Clear all" change the words too; text that is being typed stays.
  useEffect(() => {
    const field = input.current;
    if (field && field !== document.activeElement) field.value = search;
  }, [search]);
  useEffect(() => () => clearTimeout(pause.current), []);

  function submitSearch() {
    clearTimeout(pause.current);
    if (!form.current) return;
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) if (value !== "") params.append(name, String(value));
    startTransition(() => router.replace(`${path}?${params}` as Route, { scroll: false }));
  }

  return (
    <search className="w-full sm:w-72">
      <form
        ref={form}
        action={path}
        className="relative"
        onChange={() => {
          clearTimeout(pause.current);
          pause.current = setTimeout(submitSearch, PAUSE_MS);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          submitSearch();
        }}
      >
        <Search
          aria-hidden="true"
          size={16}
          className={`absolute top-3 left-3 text-soft ${isPending ? "animate-breathe" : ""}`}
        />
        <input
          ref={input}
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          defaultValue={search}
          maxLength={100}
          autoComplete="off"
          className="min-h-10 w-full rounded-lg border border-edge bg-card pr-3 pl-9 text-base placeholder:text-soft sm:text-sm"
        />
        {otherParams.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  );
}
