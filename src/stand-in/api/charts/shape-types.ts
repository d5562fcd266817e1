/** Every geometric shape that Excel knows. */
export const geometricShapes = [
  'LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid ' +
    'NonIsoscelesTrapezoid Pentagon Hexagon Heptagon Octagon Decagon Dodecagon',
  'Star4 Star5 Star6 Star7 Star8 Star10 Star12 Star16 Star24 Star32',
  'RoundRectangle Round1Rectangle Round2SameRectangle Round2DiagonalRectangle ' +
    'SnipRoundRectangle Snip1Rectangle Snip2SameRectangle Snip2DiagonalRectangle',
  'Plaque Ellipse Teardrop HomePlate Chevron PieWedge Pie BlockArc Donut NoSmoking',
  'RightArrow LeftArrow UpArrow DownArrow StripedRightArrow NotchedRightArrow ' +
    'BentUpArrow LeftRightArrow UpDownArrow LeftUpArrow LeftRightUpArrow QuadArrow',
  'LeftArrowCallout RightArrowCallout UpArrowCallout DownArrowCallout LeftRightArrowCallout UpDownArrowCallout QuadArrowCallout',
  'BentArrow UturnArrow CircularArrow LeftCircularArrow LeftRightCircularArrow ' +
    'CurvedRightArrow CurvedLeftArrow CurvedUpArrow CurvedDownArrow SwooshArrow',
  'Cube Can LightningBolt Heart Sun Moon SmileyFace IrregularSeal1 IrregularSeal2 ' +
    'FoldedCorner Bevel Frame HalfFrame Corner DiagonalStripe Chord Arc',
  'LeftBracket RightBracket LeftBrace RightBrace BracketPair BracePair',
  ...['', 'Accent', 'Border', 'AccentBorder'].map((kind) =>
    [1, 2, 3].map((number) => `${kind}Callout${String(number)}`).join(' '),
  ),
  'WedgeRectCallout WedgeRRectCallout WedgeEllipseCallout CloudCallout Cloud Ribbon ' +
    'Ribbon2 EllipseRibbon EllipseRibbon2 LeftRightRibbon VerticalScroll HorizontalScroll',
  'Wave DoubleWave Plus',
  ...(
    'Process Decision InputOutput PredefinedProcess InternalStorage Document ' +
    'Multidocument Terminator Preparation ManualInput ManualOperation Connector ' +
    'PunchedCard PunchedTape SummingJunction Or Collate Sort Extract Merge ' +
    'OfflineStorage OnlineStorage MagneticTape MagneticDisk MagneticDrum Display Delay ' +
    'AlternateProcess OffpageConnector'
  )
    .split(' ')
    .map((kind) => `FlowChart${kind}`),
  ...'Blank Home Help Information ForwardNext BackPrevious End Beginning Return Document Sound Movie'
    .split(' ')
    .map((kind) => `ActionButton${kind}`),
  'Gear6 Gear9 Funnel MathPlus MathMinus MathMultiply MathDivide MathEqual ' +
    'MathNotEqual CornerTabs SquareTabs PlaqueTabs ChartX ChartStar ChartPlus',
].join(' ');
