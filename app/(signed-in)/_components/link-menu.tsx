import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Menu } from "./menu";

interface LinkMenuProps {
  id: string;
  label: React.ReactNode;
  choices: { name: string; href: Route; isChosen: boolean; count?: number }[];
}

/** A menu of links with the selected one; a selection closes it. */
export function LinkMenu({ id, label, choices }: LinkMenuProps) {
  const chosen = choices.findIndex(({ isChosen }) => isChosen);
  return (
    <Menu key={chosen} id={`${id}-${chosen}`} label={label}>
      <ul className="w-52">
        {choices.map(({ name, href, isChosen, count }) => (
          <li key={name}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={isChosen ? "true" : undefined}
              className="group/choice flex min-h-9 items-center gap-2 rounded-md px-3 text-sm hover:bg-raised aria-[current]:font-medium"
            >
              <span className="flex-1">{name}</span>
              {count !== undefined && <span className="text-xs text-soft">{count.toLocaleString("en")}</span>}
              <Check
                aria-hidden="true"
                size={16}
                className="shrink-0 text-transparent group-aria-[current]/choice:text-accent"
              />
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
