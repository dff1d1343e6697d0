import Link from "next/link";
import { searchParams } from "@/app/(signed-in)/search/search-params";
import { buttonClass } from "@/components/ui/button";

/** From a search of the library that found nothing to all that Simkl knows; nothing without a text. */
export function SearchSimklLink({ text }: { text: string }) {
  if (text === "") return null;
  return (
    <Link
      href={searchParams.href({ text, all: null, problem: null })}
      prefetch={false}
      className={buttonClass({ className: "max-w-full" })}
    >
      <span className="truncate">Search Simkl for “{text}”</span>
    </Link>
  );
}
