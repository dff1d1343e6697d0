/** In the browser, Next throws the text of a rejected action as an error, without its status. So the text begins with it. */
const PREFIX = "429 ";

export function formatTooManyRequests(message: string): string {
  return PREFIX + message;
}

/** The message for the person; null for other texts. */
export function parseTooManyRequests(text: string): string | null {
  return text.startsWith(PREFIX) ? text.slice(PREFIX.length) : null;
}
