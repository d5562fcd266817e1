const solids = ['Cylinder', 'Cone', 'Pyramid'].flatMap((solid) => [
  ...['Col', 'Bar'].flatMap((way) => ['Clustered', 'Stacked', 'Stacked100'].map((kind) => `${solid}${way}${kind}`)),
  `${solid}Col`,
]);
const columns = ['Column', 'Bar', '3DColumn', '3DBar'].flatMap((way) =>
  ['Clustered', 'Stacked', 'Stacked100'].map((kind) => `${way}${kind}`),
);

/** Every type of chart that Excel knows. */
export const chartTypes = [
  ...columns,
  ...solids,
  'LineStacked LineStacked100 LineMarkers LineMarkersStacked LineMarkersStacked100 PieOfPie PieExploded 3DPieExploded BarOfPie',
  'XYScatterSmooth XYScatterSmoothNoMarkers XYScatterLines XYScatterLinesNoMarkers ' +
    'AreaStacked AreaStacked100 3DAreaStacked 3DAreaStacked100',
  'DoughnutExploded RadarMarkers RadarFilled Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe Bubble Bubble3DEffect',
  'StockHLC StockOHLC StockVHLC StockVOHLC 3DColumn Line 3DLine 3DPie Pie XYScatter 3DArea Area Doughnut Radar',
  'Histogram Boxwhisker Pareto RegionMap Treemap Waterfall Sunburst Funnel',
].join(' ');
