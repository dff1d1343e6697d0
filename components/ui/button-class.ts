const VARIANTS = {
  primary: "bg-amber text-on-amber enabled:hover:brightness-105",
  plain: "border border-line bg-card text-ink hover:border-edge",
};

/** The style of buttons and of links that look like buttons. It is in the script of every page, hence no library. */
export function buttonClass({
  variant = "plain",
  className = "",
}: {
  variant?: keyof typeof VARIANTS;
  className?: string;
} = {}) {
  return `inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 text-sm font-medium disabled:cursor-not-allowed disabled:opacity-60 ${VARIANTS[variant]} ${className}`;
}
