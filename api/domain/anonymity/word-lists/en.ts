/**
 * 1,024 things of three to eight letters, for reading a number aloud ten bits at a time (see six-words). A word keeps its
 * place for ever, since words that are on paper already are read by it. The first four letters tell each word from all
 * others, no word begins another, and any two differ by two letters at least, so that one slip of the pen or the ear
 * leads to no other word. Everyday things with one spelling; politics, illness, violence and people were left out.
 */
export const ENGLISH_WORDS: readonly string[] = /* @__PURE__ */ `
abacus acorn acrobat aerial airfield airport airship album alcove alder alfalfa alley almanac almond aloe alpaca
alphabet amulet anchor anklet antelope antler anvil apex apple apricot apron aquarium aqueduct arcade archway arena
aria armchair arrow aspen asphalt aster atlas atoll atrium attic autumn avenue avocado awning axis azalea badge bagel
bagpipe baguette bakery balcony ballad balsa bamboo bandbox banjo banner barbecue barley barn barrel baseball basin
basket bassoon bathtub baton bauble bayleaf beacon beaker beanie bedroom beehive beetle begonia bench binder biplane
birdbath biscuit bison bistro blanket blazer blender blossom blotter blouse bluebell bobbin bobcat bobsled bolster
bonbon bonfire bonnet bonsai bookcase bottle bouquet boutique bracelet bramble branch breeze brick bridge broccoli
bronze brook brownie brush bubble bucket buffalo buggy bugle bulb bulrush bumper bungalow bunting burlap butter buzzer
byway cabana cabbage cabin caboose cactus cafe calendar calico camel camper canal candy canoe canteen canyon capsule
caramel cardigan cargo caribou carousel carpet cartoon cascade cashew cassette castle catfish catwalk cauldron cedar
celery cello ceramic chair chalk chamber channel chapter charcoal checker cheese cherry chess chickpea chimney chisel
chutney cicada cinnamon cirrus cistern citadel citron clarinet clasp clip clock cloud clover coach coast cobalt cobble
cobweb coffee cogwheel colander collage comb compass concert condor confetti conifer console cookie copse corduroy
corridor corsage cottage counter cove cowbell cowslip cradle crane crater cravat crayon cream crocus croft croquet
crossbar crumpet cucumber cufflink cumin cupboard cupcake curry curtain cushion custard cyclist daffodil dahlia
daybreak daylily deckhand denim depot desert desk dewberry dewdrop diagram diamond diary dinghy dinner diorama diploma
dish display divan dogwood dolphin dome domino door dormouse drapery drawer dresser driveway drizzle drum duckling
dugout dulcimer dumbbell dumpling dustpan duvet dynamo eagle earmuff earphone earring easel eaves ebony eclipse
eggplant eggshell egret elastic elephant elevator elm ember emerald emporium enamel engine ensemble ensign eraser
espresso essay eyeglass eyelet factory fairway falafel falcon fanfare fanlight farm faucet fedora felt fence fennel
festival fiddle field fiesta fig filament filter finch firefly fishbowl fjord flagpole flamingo flannel flask flax
fleece flint float floor flute flywheel foam folder foliage footpath forest fork foxglove foxtail foyer freezer
freight fresco fringe frisbee frittata frock frog frost fuchsia fudge funfair furrow fuselage futon gadget galaxy
gallery galosh garage garden gargoyle garland gatepost gazebo geode geranium geyser gift ginger giraffe glacier glass
glaze glider globe glyph gnocchi gnome goblet goggles goldfish golf gondola gong gopher gorge gosling grain granite
grape gravel greenery griddle grotto guava guitar gumboot gumdrop gusset gymnast hairpin hallway halo halyard hammock
hamster handbag harp harvest hatpin hawthorn hayfield hayloft haystack hazelnut headlamp hearth hedge heirloom
heliport helmet hemline heron herring hexagon hibiscus hickory highway hill hinge hive hockey honey hook hoopoe hopper
horizon hornet hotel hotplate house hubcap hummus hurdle hutch hyacinth hydrant icebox icicle igloo iguana indigo
inkblot inkstand inkwell inlet ironwood island jacket jaguar jalapeno jalopy jampot jar jeep jetty jigsaw journal
joystick jug juice jujube jukebox jungle juniper kale kayak kelp kestrel kettle keyboard keyhole keypad keyring
keystone kilt kimono kindling kiosk kitchen kite kiwi knapsack knitwear knoll koala kumquat lacework lacrosse ladder
ladle ladybird lagoon lake lamp landmark lantern lapel laptop lasagna lasso lathe lattice laundry lava lavender lawn
leaflet leather lectern lemon lemur lens lentil leopard lettuce library lifeboat lilac linen lion lobster lodge loft
lollipop lotus lounge lowland luggage lullaby lunch macaw macrame magazine magnet magpie mahogany mailbox mainsail
mallard mandolin mangrove mansion maple maraca marble marimba marjoram market marsh mastiff mattress maypole meadow
meatball meerkat menu meringue meteor metro midday midnight milk millet mimosa minnow mint mirror mitten molasses
monocle moon moorland mosaic moth mountain movie mudguard muffin mulberry mural museum muslin nail napkin nautilus
necklace nectar needle neon nest nickel nightjar nimbus noodle notebook novel nozzle nugget nursery nutmeg oak oarlock
oarsman oasis oatmeal obelisk oboe obsidian ocean ocelot ochre octagon octopus office oilcan okapi oleander onion onyx
opener opera orange orbit orchard oregano origami ostrich otter outboard outline oval overcoat owl oxcart oyster
paddle padlock paint palace palm pancake panda panel panther papaya paper paprika parade parcel parkland parquet
parsley pashmina passage pasta pathway patio pavement pavilion peacock peanut pebble pecan pedestal pelican pencil
penguin pennant peony pepper perfume pergola pestle pheasant photo piano pickle picnic picture pigeon pigment pillar
pilot pinball pine pinto pinwheel piston pitcher pixel pizza placemat planet plaque plaster platypus playbook plaza
pliers plinth plumage plywood podium polka pollen polo pomelo pond pontoon popcorn poplar portrait postcard potato
pottery powder prairie prawn pretzel primrose prism pudding puffball pulley pump purse puzzle pylon pyramid quadrant
quail quartet quayside quill quokka rabbit radio raft railway rainbow rambutan rattan ravine recipe recorder redwood
reedbed regatta reindeer rhino ribbon rickshaw ricotta river roadway robot rocket rodeo roller roof rooster rosebud
rotunda rowboat rubber rudder runner runway safari sailboat salad salmon sampler sand sapling sapphire sardine sash
satchel satin saucer sawdust sawhorse sawmill scallop scarf school scissors sconce scooter screen scroll seabird
seafront seagull seahorse seaplane seashell seaweed seesaw sepia sequin sextant shallot shamrock shawl sheaf shed
sheepdog shell shingle shoebox shovel shrimp shrub shuttle sidewalk sieve signpost silkworm silver sketch skewer
skillet skylark slate sleet slipper sloop smithy smoothie snack snorkel snow sock soda soil solarium songbook soprano
soup soybean spaniel sparrow spatula speaker sphere sphinx spinach spire splint sponge spool sprout spruce squash
squirrel stadium stairway stapler star station steeple stereo stilt stone stopper straw stream string stroller strudel
subway sugar suitcase sunbeam sundial sunhat sunlight sunrise sushi swallow swan sweater sycamore table tadpole tango
tapestry tarragon tartan tassel taxi teacup teahouse teak tealight teapot tearoom teaspoon telegram tendril tennis
tent terrace textbook thicket thimble thistle thread thrush tiger tile tiramisu toaster toboggan toggle tomato tongs
toolbox topaz torch tortoise toucan tower tractor trail trapeze tray treetop trellis trestle triangle tricycle trio
tripod trivet trombone trowel truffle trunk tugboat tulip tumbler tundra tunnel turbine turret turtle tweed twig
typeface ukulele unicycle vanilla varnish vase vault velvet veranda verbena video village vinegar vinyl violin visitor
volcano waffle wagon wagtail walker wallaby walnut walrus waltz wardrobe washer watch water waxwing weaver web wetland
wharf whisker wicker windmill wisp woodland wool workshop yacht yearbook yucca yurt zebra zephyr ziggurat zinc zinnia
zipper zoo zucchini
`
  .trim()
  .split(/\s+/);
