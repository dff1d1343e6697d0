import { ChevronDown } from "lucide-react";

interface FilterGroupProps {
  label: string;
  isOpen: boolean;
  children: React.ReactNode;
}

/** One filter with a heading that folds it away. */
export function FilterGroup({ label, isOpen, children }: FilterGroupProps) {
  return (
    <details open={isOpen} className="group/filter py-1">
      <summary className="flex min-h-10 list-none items-center justify-between rounded-md text-sm font-medium text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        {label}
        <ChevronDown
          aria-hidden="true"
          size={16}
          strokeWidth={1.75}
          className="transition-transform group-open/filter:rotate-180"
        />
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  );
}
