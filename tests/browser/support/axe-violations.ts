import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface AxeViolation {
  /** Of axe's rule. */
  id: string;
  /** The HTML of each element that breaks it. */
  elements: string[];
}

/** Rules about colours: other themes differ in nothing else. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Violations on the page, or of colours only. Pages have no frames, and passed rules are left out, because reporting them takes
 * longer than the check.
 */
export async function findAxeViolations(page: Page, rules: "all" | "colours" = "all"): Promise<AxeViolation[]> {
  const runOnly = rules === "colours" ? { runOnly: { type: "rule", values: COLOR_RULES } as const } : {};
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], ...runOnly });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html) }));
}
