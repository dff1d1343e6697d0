"use client";

import { Ellipsis } from "lucide-react";
import { type ComponentType, useState } from "react";
import { titleHref } from "@/components/titles/title-href";
import type { Kind } from "@/lib/domain/kind";
import type { CardSheetProps } from "./card-sheet";

type CardMenuProps = Omit<CardSheetProps, "openCount"> & { kind: Kind };

/** Opens lists, dates, stars and memo over the card; without script, the page of the title, which has them too. */
export function CardMenu({ kind, ...title }: CardMenuProps) {
  const [Sheet, setSheet] = useState<ComponentType<CardSheetProps>>();
  const [openCount, setOpenCount] = useState(0);
  const href = titleHref(kind, title.simklId);

  async function handleClick(event: React.MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const { CardSheet } = await import("./card-sheet");
      setSheet(() => CardSheet);
      setOpenCount((count) => count + 1);
    } catch {
      // Offline, or the server is another one by now.
      window.location.assign(href);
    }
  }
  return (
    <>
      <a
        href={href}
        onClick={handleClick}
        aria-haspopup="dialog"
        aria-label={`List, date, stars and memo of ${title.title}`}
        title="List, date, stars, memo"
        className="inline-grid min-h-11 min-w-11 place-items-center rounded-lg border border-line bg-card text-soft hover:border-edge hover:text-ink sm:min-h-9 sm:min-w-9"
      >
        <Ellipsis aria-hidden="true" size={16} />
      </a>
      {Sheet && <Sheet {...title} openCount={openCount} />}
    </>
  );
}
