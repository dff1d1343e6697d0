import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface Finding {
  /** Of axe's rule. */
  id: string;
  /** The HTML of each element that breaks it. */
  where: string[];
}

/** The rules that look at colours: in another theme a page differs in nothing else. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds wrong with a page as it stands, or wrong with its colours alone. Our pages have no frames; and the long list of what is
 * well takes several times as long to write as what is not takes to be found.
 */
export async function axeFindings(page: Page, rules: "all" | "colours" = "all"): Promise<Finding[]> {
  const runOnly = rules === "colours" ? { runOnly: { type: "rule", values: OF_COLOURS } as const } : {};
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], ...runOnly });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
}
