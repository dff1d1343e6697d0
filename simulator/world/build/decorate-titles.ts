import type { Title } from "@/simulator/model";
import { alternativeTitles } from "@/simulator/world/tables/alternative-titles";
import { franchises } from "@/simulator/world/tables/relations";

/** Adds what the tables have no column for: alternative names, relations, missing pictures. */
export function decorateTitles(titles: readonly Title[]): void {
  const byName = new Map(titles.map((title) => [title.title, title]));
  for (const [name, others] of Object.entries(alternativeTitles)) requireTitle(byName, name).altTitles = others;
  for (const names of franchises) linkFranchise(names.map((name) => requireTitle(byName, name)));
  for (const name of TITLES_WITHOUT_PICTURES) {
    requireTitle(byName, name).poster = null;
    requireTitle(byName, name).fanart = null;
  }
}

function linkFranchise(franchise: Title[]): void {
  for (const [index, title] of franchise.entries()) {
    const before = franchise[index - 1];
    const after = franchise[index + 1];
    if (before) title.relations.push({ simkl: before.simkl, relation: "prequel" });
    if (after) title.relations.push({ simkl: after.simkl, relation: "sequel" });
  }
}

function requireTitle(titles: Map<string, Title>, name: string): Title {
  const title = titles.get(name);
  if (!title) throw new Error(`No title is called ${name}`);
  return title;
}

const TITLES_WITHOUT_PICTURES = ["Untitled Star Wars: New Jedi Order Film", "The Act of Killing", "Shelter"];
