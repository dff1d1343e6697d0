import { config } from "@/lib/config";

/** Where everybody finds what a link shows. */
export function sharedUrl(token: string): string {
  return `${config().siteUrl}/shared/${token}`;
}
