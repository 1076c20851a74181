import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Log } from '../ports';
import { measuresOf, traceOf } from './measures';

/** What the work loop knows of itself, asked for once a minute. */
export type Health = { readonly oldestDueMs: number; readonly workAgeMs: number };

export type Telemetry = {
  /** The same log, counted on its way. */
  readonly watching: (log: Log) => Log;
  readonly watchHealth: (health: () => Health) => void;
  /** Sends what is left; within the time that an instance has to end. */
  readonly stop: () => Promise<void>;
};

type Exporters = { readonly metrics: PushMetricExporter; readonly spans: SpanExporter };

const everyMs = 60_000;

/**
 * Counts and traces by OpenTelemetry. The libraries load only where an installation asks for them: without a connection
 * string they cost nothing.
 */
export const telemetryTo = async ({ metrics, spans }: Exporters): Promise<Telemetry> => {
  const { MeterProvider, PeriodicExportingMetricReader } = await import('@opentelemetry/sdk-metrics');
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const resource = resourceFromAttributes({ 'service.name': 'strapetsi' });
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: everyMs });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const tracers = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(spans)] });
  const meter = meters.getMeter('strapetsi');
  const tracer = tracers.getTracer('strapetsi');
  // An instrument of the same name is the same instrument: the provider keeps them.
  return {
    watching: (log) => (line) => {
      log(line);
      for (const measure of measuresOf(line))
        if (measure.is === 'counter') meter.createCounter(measure.name).add(1, measure.of);
        else meter.createHistogram(measure.name, { unit: measure.unit }).record(measure.value, measure.of);
      const trace = traceOf(line);
      if (!trace) return;
      const end = Date.now();
      const span = tracer.startSpan(trace.name, {
        kind: SpanKind.SERVER,
        startTime: end - trace.ms,
        attributes: trace.of,
      });
      if (trace.failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(end);
    },
    watchHealth: (health) => {
      const seconds = { unit: 's' };
      meter
        .createObservableGauge('strapetsi.due.oldest', seconds)
        .addCallback((seen) => seen.observe(health().oldestDueMs / 1000));
      meter
        .createObservableGauge('strapetsi.work.age', seconds)
        .addCallback((seen) => seen.observe(health().workAgeMs / 1000));
    },
    stop: async () => {
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
    },
  };
};

/** Application Insights; null without a connection string. */
export const applicationInsights = async (connectionString: string | null): Promise<Telemetry | null> => {
  if (!connectionString) return null;
  const { AzureMonitorMetricExporter, AzureMonitorTraceExporter } = await import(
    '@azure/monitor-opentelemetry-exporter'
  );
  return telemetryTo({
    metrics: new AzureMonitorMetricExporter({ connectionString }),
    spans: new AzureMonitorTraceExporter({ connectionString }),
  });
};
