import type { Metadata } from "next";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { findKeptAnswer, getSearchKey } from "@/lib/catalog/search/kept-searches";
import { parseSearch } from "@/lib/catalog/search/parse-search";
import { AskPanel } from "./_components/ask-panel";
import { Results } from "./_components/results";
import { SearchExamples } from "./_components/search-examples";
import { SearchField } from "./_components/search-field";
import { PROBLEM_MESSAGES, UNKNOWN_ADDRESS } from "./messages";
import { searchParams as params } from "./search-params";

export const metadata: Metadata = { title: "Search" };

/** Shows what is kept and calls nobody: asking Simkl takes a press, since it costs the person's quota. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const user = await requireUser();
  const { text, all, problem } = params.parse(await searchParams);
  const now = new Date();
  const request = parseSearch(text);
  const answer = request && (await findKeptAnswer(getSearchKey(request), now));
  return (
    <>
      <header className="mb-6 sm:mb-8">
        <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Search Simkl</h1>
        <p className="mt-1 max-w-2xl text-sm text-soft">
          Everything that Simkl knows, in your library or not. The name of a film or a show will do, and so will an id,
          a link or the name of a video file.
        </p>
        <SearchField text={text} />
      </header>
      {problem && !answer && <Problem>{PROBLEM_MESSAGES[problem]}</Problem>}
      {text === "" && <SearchExamples />}
      {text !== "" && !request && <Problem>{UNKNOWN_ADDRESS}</Problem>}
      {request && !answer && <AskPanel text={text} request={request} context={{ user, now }} />}
      {request && answer && <Results text={text} all={all} request={request} answer={answer} context={{ user, now }} />}
    </>
  );
}

function Problem({ children }: { children: string }) {
  return (
    <p role="status" className="mb-4 rounded-lg border border-alert bg-card px-4 py-3 text-sm">
      {children}
    </p>
  );
}
