/** jsdom has no canvas to draw on: the figures stand in the tables, and the browser run draws the charts. */
const Nothing = () => null;
export const LineChart = Nothing;
export const VerticalStackedBarChart = Nothing;
export const ResponsiveContainer = () => <div data-testid="chart" />;
export const DataVizPalette: Readonly<Record<string, string>> = {};
export const getColorFromToken = (token: string): string => token;
