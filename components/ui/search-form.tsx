import { Search } from "lucide-react";
import { Button } from "./button";
import { cn } from "./cn";
import { HiddenFields } from "./hidden-fields";

interface SearchFormProps {
  action: string;
  /** What is looked for already. */
  search: string;
  label: string;
  /** Other parameters to keep. */
  otherParams?: URLSearchParams;
  className?: string;
}

/** Looks for titles by name, without script too: what is sought becomes part of the address. */
export function SearchForm({ action, search, label, otherParams = new URLSearchParams(), className }: SearchFormProps) {
  return (
    <search className={cn("min-w-0", className)}>
      <form action={action} className="flex gap-2">
        <HiddenFields params={otherParams} />
        <input
          // A new address brings a new field, which otherwise would keep what was typed into the old one.
          key={search}
          type="search"
          name="q"
          defaultValue={search}
          maxLength={200}
          placeholder="A title"
          aria-label={label}
          className="min-h-10 min-w-0 flex-1 rounded-lg border border-edge bg-card px-3 text-sm placeholder:text-soft"
        />
        <Button type="submit" aria-label="Search">
          <Search aria-hidden="true" size={16} strokeWidth={1.75} />
        </Button>
      </form>
    </search>
  );
}
