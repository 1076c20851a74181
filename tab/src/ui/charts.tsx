import {
  DataVizPalette,
  getColorFromToken,
  LineChart,
  ResponsiveContainer,
  VerticalStackedBarChart,
} from '@fluentui/react-charts';

export type ChartLine = {
  readonly name: string;
  readonly points: readonly { readonly x: Date; readonly y: number }[];
};
export type ChartBar = {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
};
const colours = [
  DataVizPalette.color1,
  DataVizPalette.color2,
  DataVizPalette.color3,
  DataVizPalette.color4,
  DataVizPalette.color5,
];
// Bars take a colour and no name of one: without this they are drawn in black.
const colourAt = (at: number): string =>
  getColorFromToken(colours[at % colours.length] ?? DataVizPalette.color1);
const height = 300;

/** Lines over the months; what is read exactly stands in the table beside. */
export const Lines = (props: {
  readonly title: string;
  readonly lines: readonly ChartLine[];
  readonly month: (day: Date) => string;
}) => (
  <ResponsiveContainer>
    <LineChart
      height={height}
      data={{
        chartTitle: props.title,
        lineChartData: props.lines.map((line, at) => ({
          legend: line.name,
          color: colourAt(at),
          lineOptions: { strokeWidth: 2, strokeDasharray: at % 2 === 0 ? '' : '6 3' },
          data: line.points.map(({ x, y }) => ({ x, y, xAxisCalloutData: props.month(x) })),
        })),
      }}
      customDateTimeFormatter={props.month}
      yMinValue={0}
    />
  </ResponsiveContainer>
);

/** Stacked bars, one for each thing; `shares` are parts of a hundred, whose sum says nothing. */
export const Bars = (props: {
  readonly title: string;
  readonly bars: readonly ChartBar[];
  readonly shares?: boolean;
}) => (
  <ResponsiveContainer>
    <VerticalStackedBarChart
      height={height}
      chartTitle={props.title}
      data={props.bars.map((bar) => ({
        xAxisPoint: bar.name,
        chartData: bar.parts.map((part, at) => ({
          legend: part.name,
          data: part.value,
          color: colourAt(at),
        })),
      }))}
      {...(props.shares && { hideLabels: true, yMaxValue: 100, barWidth: 48, maxBarWidth: 48 })}
      wrapXAxisLables
    />
  </ResponsiveContainer>
);
