"use client";

import { useEffect, useRef, useState } from "react";
import { normalizeMemo } from "@/lib/outbox/intents/normalize-memo";
import { getMemoLength, MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";

interface MemoFieldProps {
  /** Unique on the page. */
  id: string;
  /** The current memo; empty for none. */
  text: string;
  isPrivate: boolean;
}

/**
 * The text of a memo with its counter. Without script the browser stops at the limit; with script a longer paste is kept and
 * counted. After a save the editor closes, unless the text changed meanwhile.
 */
export function MemoField({ id, text, isPrivate }: MemoFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const lastText = useRef<string>(null);
  const [length, setLength] = useState(getMemoLength(text));
  const remaining = MAX_MEMO_LENGTH - length;

  function updateLength(area: HTMLTextAreaElement) {
    const newLength = getMemoLength(normalizeMemo(area.value));
    setLength(newLength);
    area.setCustomValidity(newLength > MAX_MEMO_LENGTH ? `Simkl has room for ${MAX_MEMO_LENGTH} characters.` : "");
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the memo's own change is the event, its switch included.
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    const shown = lastText.current;
    lastText.current = text;
    if (shown === null) {
      // A browser's own limit knows nothing of composed letters, and cuts off what is pasted.
      area.removeAttribute("maxlength");
      updateLength(area);
      return;
    }
    const editor = area.closest("details");
    const isDraft = ![text, shown].includes(normalizeMemo(area.value));
    if (editor?.open && isDraft) return;
    const hadFocus = editor?.contains(document.activeElement);
    if (editor) editor.open = false;
    area.form?.reset();
    updateLength(area);
    if (hadFocus) editor?.querySelector("summary")?.focus();
  }, [text, isPrivate]);

  return (
    <>
      <textarea
        ref={field}
        id={id}
        name="text"
        rows={4}
        dir="auto"
        defaultValue={text}
        maxLength={MAX_MEMO_LENGTH}
        required={text === ""}
        onChange={({ currentTarget }) => updateLength(currentTarget)}
        aria-describedby={`${id}-count`}
        className="block w-full resize-y rounded-lg border border-edge bg-page px-3 py-2 text-base leading-6 sm:text-sm"
      />
      <p
        id={`${id}-count`}
        data-over={remaining < 0}
        className="mt-1 text-right font-mono text-xs text-soft data-[over=true]:font-semibold data-[over=true]:text-alert"
      >
        {remaining < 0 ? `${-remaining} too many` : `${length} of ${MAX_MEMO_LENGTH}`}
      </p>
    </>
  );
}
