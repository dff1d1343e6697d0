import { imageHref, type ShareChoice } from "@/app/(signed-in)/review/_lib/share-params";
import type { ImageChoice } from "@/components/review-image/create-review-image";
import { Panel } from "@/components/ui/panel";
import type { ReviewCard } from "@/lib/stats/review/review-card";

interface ImagesPanelProps {
  range: string;
  /** Those that are shown. */
  cards: readonly ReviewCard[];
  choice: ShareChoice;
}

/** What was chosen as pictures to save: all of it, and each card. */
export function ImagesPanel({ range, cards, choice }: ImagesPanelProps) {
  const href = (image: ImageChoice) => imageHref(range, choice, image);
  if (cards.length === 0)
    return (
      <Panel title="As pictures">
        <p className="text-sm text-soft">Everything is hidden, so there is nothing to draw.</p>
      </Panel>
    );
  return (
    <Panel title="As pictures" note="PNG">
      <a href={href({ card: null, shape: "wide" })} className="block">
        <img
          src={href({ card: null, shape: "wide" })}
          width={1200}
          height={630}
          alt="What other sites show beside a link to it"
          className="h-auto w-full rounded-lg border border-line bg-raised"
        />
      </a>
      <ul className="mt-4 divide-y divide-line text-sm">
        <Entry title="The whole page">
          <ImageLink href={href({ card: null, shape: "page" })} label="the whole page">
            Long
          </ImageLink>
        </Entry>
        {cards.map(({ id, title }) => (
          <Entry key={id} title={title}>
            <ImageLink href={href({ card: id, shape: "wide" })} label={title}>
              Wide
            </ImageLink>
            <ImageLink href={href({ card: id, shape: "tall" })} label={title}>
              Tall
            </ImageLink>
          </Entry>
        ))}
      </ul>
    </Panel>
  );
}

function Entry({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-4 py-1">
      <span className="min-w-0 truncate">{title}</span>
      <span className="flex shrink-0 gap-4">{children}</span>
    </li>
  );
}

function ImageLink({ href, label, children }: { href: string; label: string; children: string }) {
  return (
    <a href={href} className="py-1 text-soft underline underline-offset-4 hover:text-ink">
      {children}
      <span className="sr-only"> picture of {label}</span>
    </a>
  );
}
