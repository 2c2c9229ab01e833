/** The mean of a vector over the levels of each component. */
export function componentMeans(vector: Float64Array, components: Int32Array): readonly number[] {
  const sums: number[] = [];
  const counts: number[] = [];
  components.forEach((component, level) => {
    sums[component] = (sums[component] ?? 0) + (vector[level] ?? 0);
    counts[component] = (counts[component] ?? 0) + 1;
  });
  return sums.map((sum, component) => sum / (counts[component] ?? 1));
}
