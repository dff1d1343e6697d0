import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface AxeViolation {
  /** Of axe's rule. */
  id: string;
  /** The HTML of each element that breaks it. */
  elements: string[];
}

/** The rules that look at colours: in another theme a page differs in nothing else. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds wrong with a page as it stands, or wrong with its colours alone. Our pages have no frames; and the long list of what is
 * well takes several times as long to write as what is not takes to be found.
 */
export async function findAxeViolations(page: Page, rules: "all" | "colours" = "all"): Promise<AxeViolation[]> {
  const runOnly = rules === "colours" ? { runOnly: { type: "rule", values: COLOR_RULES } as const } : {};
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], ...runOnly });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html) }));
}
