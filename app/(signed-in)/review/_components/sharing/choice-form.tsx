import { reviewHref } from "@/app/(signed-in)/review/_lib/review-params";
import type { ShareChoice } from "@/app/(signed-in)/review/_lib/share-params";
import { createLink } from "@/app/(signed-in)/review/actions";
import { Button } from "@/components/ui/button";
import { toKey } from "@/lib/sharing/card-selection";
import type { ReviewCard } from "@/lib/stats/review/review-card";

interface ChoiceFormProps {
  range: string;
  cards: readonly ReviewCard[];
  choice: ShareChoice;
  /** The person's. */
  name: string;
}

/** Every card and every row of it with a box: what is ticked is shown. Without script it works as well. */
export function ChoiceForm({ range, cards, choice, name }: ChoiceFormProps) {
  const { hidden, isNamed } = choice;
  return (
    <form
      // Boxes that were ticked on the page before would stay so otherwise.
      key={JSON.stringify(choice)}
      method="get"
      action={`${reviewHref(range)}/share`}
      className="min-w-0 rounded-xl border border-line bg-card"
    >
      <input type="hidden" name="range" value={range} />
      <input type="hidden" name="chosen" value="1" />
      <div className="divide-y divide-line">
        {cards.map((card) => (
          <CardChoice key={card.id} card={card} hidden={hidden} />
        ))}
        <div className="p-4 sm:px-6">
          <CheckboxRow name="name" value="1" isChecked={isNamed}>
            Show my name, {name}
          </CheckboxRow>
        </div>
      </div>
      <div className="sticky bottom-14 flex flex-wrap items-center gap-3 rounded-b-xl border-t border-edge bg-card p-4 sm:px-6 lg:bottom-0">
        <Button type="submit" formAction={createLink} variant="primary">
          Make a link
        </Button>
        <Button type="submit">Show this in the pictures</Button>
      </div>
    </form>
  );
}

function CardChoice({ card, hidden }: { card: ReviewCard; hidden: readonly string[] }) {
  return (
    <fieldset className="p-4 sm:px-6">
      <legend className="sr-only">{card.title}</legend>
      <CheckboxRow name="show" value={toKey(card)} isChecked={!hidden.includes(toKey(card))}>
        <span className="font-medium">{card.title}</span>
        <span className="block text-xs text-soft">
          <span className="text-ink">{card.figure}</span> {card.sentence}
        </span>
      </CheckboxRow>
      {card.rows.length > 0 && (
        <details className="mt-1 ml-7">
          <summary className="w-fit py-1 text-xs text-soft hover:text-ink">
            Single lines<span className="sr-only"> of {card.title}</span>
          </summary>
          <p className="mt-1 text-xs text-soft">
            Without one of them the card shows the others alone: its figure and its sentence could tell of it.
          </p>
          <ul className="mt-1 space-y-0.5">
            {card.rows.map((row) => (
              <li key={row.id}>
                <CheckboxRow name="show" value={toKey(card, row)} isChecked={!hidden.includes(toKey(card, row))}>
                  {row.label} <span className="text-xs text-soft">{row.value}</span>
                </CheckboxRow>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

interface CheckboxRowProps {
  name: string;
  value: string;
  isChecked: boolean;
  children: React.ReactNode;
}

function CheckboxRow({ name, value, isChecked, children }: CheckboxRowProps) {
  return (
    <label className="flex items-start gap-3 py-1 text-sm">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isChecked}
        className="mt-0.5 size-4 shrink-0 accent-amber"
      />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </label>
  );
}
