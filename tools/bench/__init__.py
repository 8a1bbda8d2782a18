"""./dev bench: what the program costs, as ratios beside their bounds, everything measured side by side in one run."""
