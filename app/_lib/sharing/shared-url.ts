import { getConfig } from "@/lib/config";

/** Where everybody finds what a link shows. */
export function getSharedUrl(token: string): string {
  return `${getConfig().siteUrl}/shared/${token}`;
}
