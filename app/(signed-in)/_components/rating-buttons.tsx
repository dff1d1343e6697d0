import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";

interface RatingButtonsProps {
  simklId: number;
  isMovie: boolean;
  isListed: boolean;
  rating: number | null;
}

/** Ten buttons; a press on the current rating takes it away. */
export function RatingButtons({ simklId, isMovie, isListed, rating }: RatingButtonsProps) {
  return (
    <ActionForm action={submitIntent}>
      <fieldset>
        <legend className="mb-2 text-xs text-soft">Your rating</legend>
        <div className="grid max-w-88 grid-cols-10 gap-1">
          {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => (
            <IntentButton
              key={value}
              intent={value === rating ? { kind: "unrate", simklId } : { kind: "rate", simklId, rating: value }}
              aria-pressed={value === rating}
              aria-label={value === rating ? `Rated ${value}: take it away` : `Rate it ${value}`}
              className="h-9 rounded-lg border border-line text-sm hover:border-edge aria-busy:animate-breathe aria-pressed:border-amber aria-pressed:bg-amber aria-pressed:font-semibold aria-pressed:text-on-amber"
            >
              {value}
            </IntentButton>
          ))}
        </div>
      </fieldset>
      {!isListed && <p className="mt-2 text-xs text-soft">{explainRatingEffect(isMovie)}</p>}
    </ActionForm>
  );
}

/** docs/simkl-api.md#ratings: a rating files what is on no list. */
function explainRatingEffect(isMovie: boolean): string {
  const where = isMovie
    ? "to Completed, or to Plan to watch if it is not out yet"
    : "to Watching, or to Completed if it has a single episode";
  return `It is on none of your lists. Rating it makes Simkl add it: ${where}.`;
}
