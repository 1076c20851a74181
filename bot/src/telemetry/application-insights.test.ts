import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import type { LogLine } from '../ports';
import { applicationInsights, telemetryTo } from './application-insights';

/** Keeps what was exported, also after its end: a test looks then. */
class KeepingSpans extends InMemorySpanExporter {
  override shutdown = (): Promise<void> => Promise.resolve();
}

test('without a connection string nothing is sent and nothing is loaded', async () => {
  expect(await applicationInsights(null)).toBeNull();
  expect(await applicationInsights('')).toBeNull();
});

test('what is logged is counted on its way, still logged, and what the loop knows of itself is told', async () => {
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const spans = new KeepingSpans();
  const telemetry = await telemetryTo({ metrics, spans });
  const lines: LogLine[] = [];
  const log = telemetry.watching((line) => lines.push(line));
  telemetry.watchHealth(() => ({ oldestDueMs: 90_000, workAgeMs: 500 }));
  log({ event: 'call', path: '/api/me', status: 200, ms: 8, id: 'one' });
  log({ event: 'delivery', state: 'delivered' });
  log({ event: 'delivery', state: 'delivered' });
  log({ event: 'turn.failed', id: 'two', error: 'secret' });
  await telemetry.stop();
  expect(lines).toHaveLength(4);
  const seen = metrics
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics: m }) => m));
  const value = (name: string): unknown =>
    seen.find(({ descriptor }) => descriptor.name === name)?.dataPoints[0]?.value;
  expect(value('strapetsi.deliveries')).toBe(2);
  expect(value('strapetsi.errors')).toBe(1);
  expect(value('strapetsi.due.oldest')).toBe(90);
  expect(value('strapetsi.work.age')).toBe(0.5);
  expect(value('strapetsi.requests')).toMatchObject({ count: 1, sum: 8 });
  const traced = spans
    .getFinishedSpans()
    .map(({ name, attributes, status }) => [name, attributes.id, status.code]);
  expect(traced).toEqual([
    ['/api/me', 'one', 0],
    ['turn.failed', 'two', 2],
  ]);
});
