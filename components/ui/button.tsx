const VARIANTS = {
  primary: "bg-amber text-on-amber enabled:hover:brightness-105",
  quiet: "border border-line bg-card text-ink hover:border-edge",
  danger: "border border-line bg-card text-alert hover:border-edge",
};

const SIZES = {
  medium: "min-h-10 px-4",
  narrow: "min-h-10 px-3",
  small: "min-h-9 px-3",
  icon: "min-h-10 w-10 shrink-0",
};

export interface ButtonLook {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
  /** Margins and widths; what the button itself looks like is its variant and size. */
  className?: string;
}

/** The look of a button for another element. It is in the script of every page, hence no library that merges classes. */
export function buttonClass({ variant = "quiet", size = "medium", className = "" }: ButtonLook = {}): string {
  return `inline-flex items-center justify-center gap-2 rounded-lg text-sm font-medium disabled:cursor-not-allowed disabled:opacity-60 aria-busy:opacity-60 ${SIZES[size]} ${VARIANTS[variant]} ${className}`;
}

/** While its action runs, the form marks it as busy. */
export function Button({
  variant,
  size,
  className,
  type = "button",
  ...props
}: React.ComponentProps<"button"> & ButtonLook) {
  return <button {...props} type={type} className={buttonClass({ variant, size, className })} />;
}
