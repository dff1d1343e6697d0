import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface Finding {
  /** Of axe's rule. */
  id: string;
  /** The HTML of each element that breaks it. */
  where: string[];
}

/**
 * What axe finds wrong with a page as it stands. Our pages have no frames; and the long list of what is well takes several times as
 * long to write as what is not takes to be found.
 */
export async function axeFindings(page: Page): Promise<Finding[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
}
