import Link from "next/link";
import { spokenDuration } from "@/components/format/spoken-duration";
import { StatusDot } from "@/components/status/status-dot";
import { STATUSES } from "@/components/status/statuses";
import { TitleLink } from "@/components/titles/title-link";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import type { AddableTitle } from "@/lib/stats/library/addable-titles";
import type { Question } from "../question";
import { type StatsAddress, statsHref } from "../stats-address";
import type { LibraryPanelProps } from "./library-panel-props";
import { WhatIfForms } from "./what-if-forms";
import { type Answer, whatIfAnswer } from "./what-if-of";
import { WhatIfTable } from "./what-if-table";
import { addedWords } from "./what-if-words";

/** How many hours a title, or any number of episodes, adds to what is still to be watched, and how the end of it moves. */
export async function WhatIfPanel({ question, figures }: LibraryPanelProps) {
  const answer = await whatIfAnswer(question);
  return (
    <Panel title="What if you add this" note="Nothing is changed by asking" className="lg:col-span-12">
      <WhatIfForms address={question.address} />
      {answer && (
        <div className="mt-6 border-t border-line pt-6">
          <Told answer={answer} question={question} figures={figures} />
        </div>
      )}
    </Panel>
  );
}

function Told({ answer, question, figures }: LibraryPanelProps & { answer: Answer }) {
  if (answer.of === "choice") return <Choice {...answer} address={question.address} />;
  if (answer.of === "length")
    return (
      <>
        <FigureLine figure={spokenDuration(answer.minutes)}>more would be still to be watched</FigureLine>
        <WhatIfTable question={question} figures={figures} added={answer.minutes} isCounted={false} />
      </>
    );
  const { title } = answer;
  if (title === null) return <NoSuchTitle question={question} />;
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <TitleLink {...title} />
        <span className="inline-flex items-center gap-1.5 text-xs text-soft">
          <StatusDot status={title.status} /> {STATUSES[title.status]}
        </span>
      </p>
      {title.parts === 0 ? (
        <p className="text-sm text-soft">Nothing of it is out that is known, so for now it adds nothing.</p>
      ) : (
        <>
          <FigureLine figure={spokenDuration(title.minutes)}>{roleWords(title)}</FigureLine>
          <WhatIfTable question={question} figures={figures} added={title.minutes} isCounted={title.isCounted} />
        </>
      )}
    </>
  );
}

function roleWords(title: AddableTitle): string {
  const what = addedWords(title).split(", ")[0];
  const estimate = title.isEstimated ? "; nobody says how long one is, so a usual length is taken" : "";
  return title.isCounted
    ? `with ${what}: it is among what is still to be watched already${estimate}`
    : `more with ${what}${estimate}`;
}

function Choice({ titles, isGuess, address }: Extract<Answer, { of: "choice" }> & { address: StatsAddress }) {
  if (titles.length === 0)
    return (
      <p role="status" className="text-sm text-soft">
        No title of yours has such a name. For one that you do not have yet, say how many episodes it has.
      </p>
    );
  return (
    <>
      <p role="status" className="mb-2 text-sm text-soft">
        {isGuess ? "Nothing has this name; these come nearest." : "Which one is meant?"}
      </p>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {titles.map((title) => (
          <li key={title.simklId}>
            <Link
              href={statsHref({ ...address, whatIf: { of: "title", simklId: title.simklId } })}
              prefetch={false}
              scroll={false}
              className="flex min-h-10 flex-wrap items-center gap-x-3 rounded py-2 hover:text-accent"
            >
              <StatusDot status={title.status} />
              <span className="sr-only">{STATUSES[title.status]}: </span>
              <span className="wrap-anywhere">
                {title.title} {title.year !== null && <span className="text-soft">{title.year}</span>}
              </span>
              <span className="ml-auto text-xs text-soft">{addedWords(title)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoSuchTitle({ question: { address } }: { question: Question }) {
  return (
    <p role="status" className="text-sm text-soft">
      {address.kind === null
        ? "Your library has no such title."
        : "Your library has no such title of this kind; all kinds may have it."}
    </p>
  );
}
