import { getConfig } from "@/lib/config";
import { buildSecurityTxt } from "@/lib/http/security-txt";

/** How to report a vulnerability of this installation (RFC 9116); 404 where the operator named no contact. */
export function GET(): Response {
  const { operatorContact, siteUrl } = getConfig();
  if (operatorContact === null) return new Response("The operator named no contact.", { status: 404 });
  return new Response(buildSecurityTxt(operatorContact, siteUrl, new Date()), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=86400" },
  });
}
