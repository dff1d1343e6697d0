"use client";

import { BookmarkPlus } from "lucide-react";
import { useActionState } from "react";
import type { ActionResult } from "@/components/actions/action-result";
import { Button } from "@/components/ui/button";

interface SaveViewFormProps {
  query: string;
  save: (previous: ActionResult | null, form: FormData) => Promise<ActionResult>;
}

/** Saves the current query as a named view. */
export function SaveViewForm({ query, save }: SaveViewFormProps) {
  const [result, action, isPending] = useActionState(save, null);
  return (
    <details className="text-xs open:w-full sm:open:w-auto">
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-full px-2 text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <BookmarkPlus aria-hidden="true" size={14} /> Save this view
      </summary>
      <form action={action} className="mt-2 flex flex-wrap items-center gap-2">
        <input type="hidden" name="query" value={query} />
        <input
          name="name"
          aria-label="Name of the view"
          placeholder="A name for it"
          required
          maxLength={40}
          className="min-h-10 w-48 rounded-lg border border-edge bg-card px-3 text-sm placeholder:text-soft"
        />
        <Button type="submit" disabled={isPending}>
          Save
        </Button>
        <p role="status" className="basis-full text-soft empty:hidden">
          {result?.message}
        </p>
      </form>
    </details>
  );
}
