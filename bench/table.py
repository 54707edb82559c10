"""Tables in Markdown, and the few statistics in them."""

from statistics import median, quantiles


def number(value):
    """Three significant digits are more than the machine is good for."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def ratio(samples, base):
    """The median of the ratios, each taken between two neighbours of one round."""
    pairs = [ours / theirs for ours, theirs in zip(samples, base) if theirs]
    return f"{number(median(pairs))}×" if pairs else "–"


def middle_half(samples):
    """The quartiles, as a reader's measure of the noise."""
    if len(samples) < 4:
        return "–"
    low, _, high = quantiles(samples, n=4, method="inclusive")
    return f"{number(low)}–{number(high)}"


def percentile(samples, share):
    """The value below which that share of the samples lies."""
    ordered = sorted(samples)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def print_table(head, rows):
    """Prints a table with its columns aligned: the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]

    def line(cells):
        padded = [cells[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:])]
        return f"| {' | '.join(padded)} |"

    print(line(head))
    print("|".join(["", "-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:]), ""]))
    for row in rows:
        print(line(row))
