import { Search } from "lucide-react";
import { search } from "@/app/(signed-in)/_actions/search";
import { SEARCH_LABEL } from "@/app/(signed-in)/search/messages";
import { ActionForm } from "@/components/actions/action-form";
import { buttonClass } from "@/components/ui/button";
import { MAX_SEARCH_LENGTH } from "@/lib/catalog/search/parse-search";

/** Enter and the button ask Simkl, unless somebody did within the last days. */
export function SearchField({ text }: { text: string }) {
  return (
    <search className="mt-4 block max-w-2xl">
      <ActionForm action={search} className="flex gap-2">
        <input
          // A new address brings a new field, which otherwise would keep what was typed into the old one.
          key={text}
          type="search"
          name="q"
          defaultValue={text}
          maxLength={MAX_SEARCH_LENGTH}
          required
          autoComplete="off"
          spellCheck={false}
          aria-label={SEARCH_LABEL}
          placeholder={SEARCH_LABEL}
          className="min-h-11 min-w-0 flex-1 rounded-lg border border-edge bg-card px-3 text-base placeholder:text-soft"
        />
        <button
          type="submit"
          aria-label="Search"
          className={buttonClass({ variant: "primary", className: "min-h-11 aria-busy:animate-breathe" })}
        >
          <Search aria-hidden="true" size={16} strokeWidth={2} />
          <span className="max-sm:sr-only">Search</span>
        </button>
      </ActionForm>
    </search>
  );
}
