import type { Route } from "next";
import { formatWord } from "@/app/(signed-in)/discover/messages";
import { Choice, Choices } from "@/components/ui/choices";

interface TypeOptionsProps {
  types: readonly string[];
  chosen: string | null;
  getHref: (type: string | null) => Route;
}

export function TypeOptions({ types, chosen, getHref }: TypeOptionsProps) {
  return (
    <Choices label="Type">
      <Choice href={getHref(null)} isChosen={chosen === null}>
        All types
      </Choice>
      {types.map((type) => (
        <Choice key={type} href={getHref(type)} isChosen={type === chosen}>
          {formatWord(type)}
        </Choice>
      ))}
    </Choices>
  );
}
