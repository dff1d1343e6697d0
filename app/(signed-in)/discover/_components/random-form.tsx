import { pickTitle } from "@/app/(signed-in)/discover/actions";
import { formatWord, KIND_NAMES } from "@/app/(signed-in)/discover/messages";
import type { RandomParams } from "@/app/(signed-in)/discover/search-params";
import { ActionForm } from "@/components/actions/action-form";
import { buttonClass } from "@/components/ui/button";
import { GENRES } from "@/lib/catalog/lists/browse-words";
import { KINDS } from "@/lib/domain/kind";
import { WordSelect } from "./word-select";

/** Without a kind, those of every kind. */
const ALL_GENRES = [...new Set(KINDS.flatMap((kind) => GENRES[kind]))].sort();

const RATINGS = ["9", "8", "7", "6", "5"];
const RANKS = [100, 500, 1000, 5000];

/** What Simkl's random pick, and one's own plan, can be narrowed to. */
export function RandomForm({ params }: { params: RandomParams }) {
  const { kind, genre, ratingFrom, rankLimit, yearFrom, yearTo, service } = params;
  const genres = kind === null ? ALL_GENRES : GENRES[kind];
  return (
    <ActionForm action={pickTitle} className="rounded-xl border border-line bg-card p-4 sm:p-6">
      <div className="grid grid-cols-2 gap-3">
        <WordSelect
          name="kind"
          label="Kind"
          options={KINDS.map((value) => ({ value, name: KIND_NAMES[value] }))}
          chosen={kind}
          anyName="Anything"
        />
        <WordSelect
          name="genre"
          label="Genre"
          options={genres.map((value) => ({ value, name: formatWord(value) }))}
          chosen={genre}
          anyName="Every genre"
        />
        <YearField name="since" label="From the year" value={yearFrom} />
        <YearField name="until" label="To the year" value={yearTo} />
        <WordSelect
          name="rating"
          label="Rated at least"
          options={RATINGS.map((value) => ({ value, name: value }))}
          chosen={ratingFrom === null ? null : String(ratingFrom)}
          anyName="Any rating"
        />
        <WordSelect
          name="rank"
          label="Rank"
          options={RANKS.map((value) => ({ value: String(value), name: `Best ${value.toLocaleString("en")}` }))}
          chosen={rankLimit === null ? null : String(rankLimit)}
          anyName="Any rank"
        />
      </div>
      <label className="mt-4 flex min-h-11 items-center gap-2.5 text-sm">
        <input
          key={service}
          type="checkbox"
          name="service"
          value="netflix"
          defaultChecked={service === "netflix"}
          className="size-5 accent-amber"
        />
        On Netflix (only for picks from Simkl)
      </label>
      <div className="mt-4 flex flex-wrap gap-2">
        <button
          type="submit"
          name="from"
          value="simkl"
          className={buttonClass({ variant: "primary", className: "min-h-11 aria-busy:animate-breathe" })}
        >
          From all of Simkl
        </button>
        <button
          type="submit"
          name="from"
          value="plan"
          className={buttonClass({ className: "min-h-11 aria-busy:animate-breathe" })}
        >
          From my plan
        </button>
      </div>
      <p className="mt-3 text-xs text-soft">
        A pick from all of Simkl takes one of your requests to Simkl; one from your plan takes none. Ratings are those
        of IMDb and MyAnimeList at Simkl, and those of Simkl’s people in your plan.
      </p>
    </ActionForm>
  );
}

function YearField({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <label className="block min-w-0 text-xs text-soft">
      {label}
      <input
        key={value}
        type="number"
        name={name}
        min={1900}
        max={2100}
        defaultValue={value ?? undefined}
        className="mt-1 block min-h-11 w-full min-w-0 rounded-lg border border-edge bg-card px-3 text-sm text-ink sm:min-h-10"
      />
    </label>
  );
}
