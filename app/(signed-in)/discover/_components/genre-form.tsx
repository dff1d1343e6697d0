import { FILTER_NAMES, formatWord } from "@/app/(signed-in)/discover/messages";
import { type GenresParams, genres } from "@/app/(signed-in)/discover/search-params";
import { buttonClass } from "@/components/ui/button";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { COUNTRIES, DECADES, GENRE_TYPES, GENRES, NETWORKS, SORTS } from "@/lib/catalog/lists/browse-words";
import { formatCountry } from "@/lib/format/country-name";
import { WordSelect } from "./word-select";

/** Years beyond are within the decades. */
const FIRST_SINGLE_YEAR = 1990;
const UNFILTERED = { genre: null, type: null, country: null, network: null, year: null, sort: null };

/** The filters that Simkl has for a kind; what is chosen becomes the address. */
export function GenreForm({ params, now }: { params: GenresParams; now: Date }) {
  const { kind } = params;
  const kept = genres.serialize({ ...params, ...UNFILTERED, page: null, offset: null, problem: null });
  const words = (values: readonly string[]) => values.map((value) => ({ value, name: formatWord(value) }));
  return (
    <form action="/discover/genres" className="mb-8 rounded-xl border border-line bg-card p-4 sm:p-6">
      <HiddenFields params={kept} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        <WordSelect
          name="genre"
          label={FILTER_NAMES.genre}
          options={words(GENRES[kind])}
          chosen={params.genre}
          anyName="Every genre"
        />
        {kind !== "movie" && (
          <WordSelect
            name="type"
            label={FILTER_NAMES.type}
            options={words(GENRE_TYPES[kind])}
            chosen={params.type}
            anyName="Every type"
          />
        )}
        {kind !== "anime" && (
          <WordSelect
            name="country"
            label={FILTER_NAMES.country}
            options={COUNTRIES.map((code) => ({ value: code, name: formatCountry(code.toUpperCase()) })).sort(
              (one, other) => one.name.localeCompare(other.name, "en"),
            )}
            chosen={params.country}
            anyName="Every country"
          />
        )}
        {kind !== "movie" && (
          <WordSelect
            name="network"
            label={FILTER_NAMES.network}
            options={words(NETWORKS)}
            chosen={params.network}
            anyName="Every network"
          />
        )}
        <WordSelect
          name="year"
          label={FILTER_NAMES.year}
          options={listYears(now).map((year) => ({ value: year, name: formatWord(year) }))}
          chosen={params.year}
          anyName="Every year"
        />
        <WordSelect
          name="sort"
          label={FILTER_NAMES.sort}
          options={words(SORTS.slice(1))}
          chosen={params.sort === "rank" ? null : params.sort}
          anyName={formatWord("rank")}
        />
      </div>
      <button type="submit" className={buttonClass({ className: "mt-4 min-h-11 sm:min-h-10" })}>
        Show
      </button>
    </form>
  );
}

function listYears(now: Date): string[] {
  const lastYear = now.getUTCFullYear() + 1;
  const single = Array.from({ length: lastYear - FIRST_SINGLE_YEAR + 1 }, (_, index) => String(lastYear - index));
  return ["this-year", ...DECADES, ...single];
}
