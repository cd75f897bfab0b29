//! What nouns name: forces, weapons, people who are protected, places, breaches, truces.

use super::Words;
use std::sync::OnceLock;

/// A set of kinds of things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(pub(crate) u32);

impl Class {
    pub(crate) const FORCE: Class = Class(1);
    pub(crate) const AIRCRAFT: Class = Class(1 << 1);
    pub(crate) const DRONE: Class = Class(1 << 2);
    pub(crate) const GUN: Class = Class(1 << 3);
    pub(crate) const ROCKET: Class = Class(1 << 4);
    pub(crate) const SMALL: Class = Class(1 << 5);
    pub(crate) const MINE: Class = Class(1 << 6);
    pub(crate) const FLARE: Class = Class(1 << 7);
    pub(crate) const MUNITION: Class = Class(1 << 8);
    pub(crate) const VESSEL: Class = Class(1 << 9);
    pub(crate) const OFFICIAL: Class = Class(1 << 10);
    pub(crate) const MONITOR: Class = Class(1 << 11);
    pub(crate) const MEDIC: Class = Class(1 << 12);
    pub(crate) const SERVICE: Class = Class(1 << 13);
    pub(crate) const CIVILIAN: Class = Class(1 << 14);
    pub(crate) const HOME: Class = Class(1 << 15);
    pub(crate) const AID: Class = Class(1 << 16);
    pub(crate) const BREACH: Class = Class(1 << 17);
    pub(crate) const TRUCE: Class = Class(1 << 18);
    pub(crate) const PLACE: Class = Class(1 << 19);
    pub(crate) const ARMS: Class = Class(1 << 20);
    pub(crate) const SITE: Class = Class(1 << 21);
    pub(crate) const CAPTIVE: Class = Class(1 << 22);
    pub(crate) const SIDES: Class = Class(1 << 23);
    pub(crate) const ACCESS: Class = Class(1 << 24);
    pub(crate) const MEDIA: Class = Class(1 << 25);
    pub(crate) const SOURCE: Class = Class(1 << 26);
    pub(crate) const GOODS: Class = Class(1 << 27);
    pub(crate) const CROP: Class = Class(1 << 28);
    pub(crate) const GAME: Class = Class(1 << 29);
    pub(crate) const WORD: Class = Class(1 << 30);
    pub(crate) const FIGHTER: Class = Class(1 << 31);

    /// Both sets.
    pub(crate) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// Whether the two sets share a kind.
    pub(crate) fn meets(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
}

const TABLE: &[(Class, &str)] = &[
    (
        Class::FORCE,
        "force d9 member team troop soldier army military navy unit brigade battalion division regiment fighter militant militiaman operative gunman rebel \
         insurgent guerrilla terrorist combatant commando reservist police marine paratrooper gendarme militia formation garrison \
         contingent personnel serviceman servicewoman command commander infantry squad platoon cell element gunner airforce air-force \
         patrol convoy column vehicle bulldozer armour armor faction wing group jihadist extremist side remnant occupier settler \
         ranger guard separatist mercenary paramilitary conscript officer engineer sniper scout bandit raider tribesman adversary \
         enemy aggressor sapper trooper sergeant lieutenant rifleman marksman deminer attacker assailant perpetrator gang cadre invader \
         saboteur cavalry artilleryman legion detachment gendarmerie sentry sentinel guardsman crewman militant-group reinforcement marine ranger gunboat dissident loyalist partisan warrior \
         vigilante coastguard coast-guard kidnapper hijacker airman airmen irregular janjaweed mob cartel looter smuggler junta rioter poacher pirate trafficker clansman thug \
         brigand captor abductor warlord secessionist islamist mutineer defector gangster corporal brigadier legionnaire infiltrator fusilier \
         infantryman bodyguard",
    ),
    (
        Class::FIGHTER,
        "soldier troop trooper fighter gunman rebel militant guerrilla insurgent militiaman combatant paramilitary commando sniper marine \
         infantry infantryman mercenary separatist paratrooper reservist conscript gendarme ranger sapper platoon squad battalion brigade \
         regiment militia jihadist army raider infiltrator corporal sergeant legionnaire partisan irregular janjaweed terrorist armour armor \
         reinforcement serviceman tank vigilante",
    ),
    (
        Class::AIRCRAFT,
        "mig sukhoi su-24 su-25 su-27 su-30 su-35 f-15 f-16 f-35 mig-29 il-76 apache black-hawk mirage rafale jf-17 j-10 aircraft warplane jet plane helicopter bomber gunship fighter-bomber aviation airplane fighter-jet warjet airforce",
    ),
    (
        Class::DRONE,
        "drone swarm uav quadcopter uas ucav quad-copter fpv loitering unmanned shahed geran lancet orlan bayraktar tb2 heron hermes mavic harop wing-loong copter",
    ),
    (
        Class::GUN,
        "mortar artillery howitzer shell tank cannon gunner battery gun-battery mbt self-propelled projectile-shell shelling barrage mlrs-shell autocannon recoilless merkava abrams leopard t-55 t-62 t-64 t-72 t-80 t-90 btr bmp ifv apc zu-23",
    ),
    (
        Class::ROCKET,
        "rocket missile himars grad katyusha mlrs launcher atgm anti-tank iskander burkan qassam cruise ballistic salvo s-300 s-400 pantsir kornet javelin stinger manpad manpads tos-1 smerch uragan brahmos fateh scud",
    ),
    (
        Class::SMALL,
        "rifle rifleman marksman gunfire sniper small-arms machine-gun machinegun bullet gunshot arms gun pistol rpg grenade-launcher shooting",
    ),
    (Class::MINE, "mine ied landmine booby-trap boobytrap explosive bomb tripwire ordnance uxo"),
    (Class::FLARE, "flare illumination warning stun flashbang teargas tear-gas smoke"),
    (
        Class::MUNITION,
        "projectile shot round fire grenade munition bomb shell rocket missile bullet mortar mine explosive salvo barrage volley burst \
         charge warhead device artillery drone shrapnel",
    ),
    (
        Class::VESSEL,
        "boat vessel ship warship gunboat frigate corvette submarine trawler dhow skiff barge speedboat dinghy destroyer minesweeper cutter flotilla",
    ),
    (
        Class::OFFICIAL,
        "secretary-general co-chair co-chairman guarantor emissary vice-president emir sultan coordinator bishop mod mfa moi official head commission committee minister ministry spokesman spokesperson spokeswoman president government army military headquarters office leadership \
         leader parliament lawmaker diplomat ambassador envoy adviser advisor secretary premier chief chairman chairperson chairwoman \
         ombudsman commander command commissioner governor mayor authority administration cabinet council embassy representative negotiator \
         delegation delegate staff general colonel officer side department agency service hospital defence defense regime presidency \
         mediator coordinator director counterpart statement spox bureau",
    ),
    (
        Class::MONITOR,
        "peacekeeper observer monitor unifil osce smm unmiss undof unmogip monusco unfil unmik peacekeeping ctsamvm mission unifyl \
         mechanism verification inspector helmet blue-helmet cttsamm untso unamid minusma kfor iaea un u.n. unmha unsmil monusco minusca unisfa unficyp eumm samidrc",
    ),
    (
        Class::MEDIC,
        "medic paramedic ambulance hospital clinic doctor nurse rescuer journalist reporter cameraman photographer correspondent \
         rescue-worker medical civil-defence civil-defense firefighter press aid-worker infirmary humanitarian",
    ),
    (
        Class::SERVICE,
        "energy power electricity water gas refinery pipeline substation plant grid dam infrastructure-power reservoir pumping generator \
         electrical heating pump pylon transformer compressor turbine sewage aqueduct powerplant utility oil station fuel telecommunication waterworks powerline",
    ),
    (
        Class::CIVILIAN,
        "civilian resident citizen people villager family child woman man inhabitant mob rioter looter arsonist displaced idp townspeople refugee farmer fisherman worker shepherd \
         protester demonstrator crowd returnee pedestrian passenger traveller traveler driver person girl boy population local \
         palestinian lebanese evacuee shopper worshipper worshiper household student motorist youth teacher pupil trader merchant shopkeeper herder herdsman elder priest activist miner labourer \
         laborer son daughter brother sister father mother cousin neighbour husband wife commuter tourist survivor victim minor teenager \
         baby infant pensioner butcher baker mechanic taxi-driver peasant campesino goatherd beekeeper mourner pilgrim \
         seller vendor lineman linesman grazier tailor carpenter plumber electrician clerk cook cleaner customer crew hunter logger nomad pastoralist \
         trucker courier cleric imam monk nun cyclist motorcyclist hiker worshipping staffer employee contractor widow orphan grandmother \
         grandfather aunt uncle nephew niece nurse-aid cobbler barber milkman postman schoolboy schoolgirl schoolchild toddler operator technician captain sailor skipper nomadic fishmonger orchardist",
    ),
    (
        Class::HOME,
        "house home building village property orchard tree neighbourhood neighborhood mosque church school farm block town shop hut tukul \
         dwelling apartment flat shack market stall shed barn temple pagoda chapel shrine cemetery homestead hamlet bakery kiosk dormitory library museum store pharmacy dispensary silo storeroom kindergarten nursery grave tomb tombstone gravestone headstone graveyard monument memorial statue khachkar altar synagogue cathedral hotel restaurant cafe mill monastery convent villa cottage courthouse theatre theater \
         shelter compound",
    ),
    (
        Class::AID,
        "aid supply relief food medicine humanitarian fuel delivery assistance lorry truck tanker tent blanket flour tarpaulin vaccine",
    ),
    (Class::BREACH, "violation breach infringement transgression contravention provocation infraction"),
    (
        Class::TRUCE,
        "ceasefire cease-fire truce agreement deal accord armistice cessation understanding moratorium lull calm pause arrangement pact \
         resolution terms commitment calm-down silence regime hostility halt",
    ),
    (
        Class::PLACE,
        "border area village town city district province region sector line territory crossing river valley hill mountain mount coast \
         road street neighbourhood neighborhood suburb outskirt camp zone strip bank settlement locality position post outpost base airport \
         sea waters airspace north south east west northeast northwest southeast southwest centre center capital country frontier front \
         governorate municipality oblast state island bridge plain heights checkpoint farm place field vicinity direction part side \
         edge airbase airfield barracks hilltop hilltops ridge summit forest wadi farmland hamlet outskirts house home location point corridor oblast county spot site perimeter township canton commune enclave pocket crossroad crossroads junction oilfield quarter",
    ),
    (
        Class::ARMS,
        "weapon arm arms weaponry ammunition rocket missile explosive munition launcher rifle mortar drone armament arsenal stockpile cache",
    ),
    (
        Class::SITE,
        "tunnel depot warehouse storage bunker base launcher infrastructure facility fortification site position trench outpost compound \
         earthwork parapet rampart sandbag pillbox redoubt foxhole emplacement revetment tower checkpoint watchpost camp \
         stronghold launchpad armoury armory workshop factory embankment berm watchtower roadblock barrier headquarters dugout wire fence bunker wall t-wall ditch moat ramp helipad runway",
    ),
    (
        Class::CAPTIVE,
        "prisoner hostage detainee captive abductee pow body remains kidnapped person soldier civilian",
    ),
    (
        Class::SIDES,
        "side party nation country state army belligerent signatory government neighbour neighbor coalition",
    ),
    (Class::ACCESS, "access movement freedom passage entry patrol road route"),
    (
        Class::MEDIA,
        "agency newspaper channel television tv outlet media broadcaster daily website reporter journalist radio correspondent medium",
    ),
    (
        Class::GOODS,
        "cattle livestock goat sheep cow herd camel donkey horse poultry goods belongings property valuables jewellery jewelry money cash \
         phone furniture bus minibus van taxi excavator grain harvest drug medicine food fuel tyre car motorbike motorcycle bicycle tractor lorry truck vehicle cargo \
         merchandise stock equipment boat net laptop generator computer supply load loot rice flour seed medication tool",
    ),
    (
        Class::CROP,
        "crop orchard grove vineyard olive tree field harvest greenhouse plantation farmland granary palm garden haystack pasture",
    ),
    (
        Class::GAME,
        "match tournament championship league cup striker midfielder goalkeeper coach chess football volleyball basketball cricket tennis \
         hockey boxing wrestling rugby badminton athletics referee batsman bowler innings semifinal semi-final quarterfinal playoff stadium-concert \
         penalty-shootout goalless defender winger teammate fixture standings scoreline halftime half-time kickoff kick-off knockout racket \
         film movie screenplay actor actress sequel soundtrack box-office novel album singer concert videogame video-game gamer pawn rook \
         bout medal medallist medalist olympics marathon derby grandmaster shareholder stockmarket \
         memoir biography exhibition documentary opera poem poet historian sculpture trophy novelist book",
    ),
    (
        Class::WORD,
        "criticism critic claim accusation allegation charge remark comment report statement question rumour rumor argument idea plan proposal \
         budget reform policy opinion speech slogan price inflation cost poverty corruption unemployment myth stereotype virus disease \
         problem notion suggestion complaint voter reviewer commentator shareholder investor consumer pundit columnist regulator",
    ),
    (
        Class::SOURCE,
        "source official report witness eyewitness resident journalist analyst expert diplomat observer local account",
    ),
];

fn table() -> &'static Words<Class> {
    static WORDS: OnceLock<Words<Class>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = Words::default();
        for (class, list) in TABLE {
            for word in list.split_whitespace() {
                let entry = words.entry(word, Class::default);
                *entry = entry.or(*class);
            }
        }
        words
    })
}

/// The words for things of these kinds; one that is of several may come twice.
pub(crate) fn class_words(classes: Class) -> impl Iterator<Item = &'static str> {
    TABLE.iter().filter(move |(class, _)| class.meets(classes)).flat_map(|(_, list)| list.split_whitespace())
}

/// The kinds of things the noun with this base form names; plural endings the lemmatiser left are taken off.
pub(crate) fn of(lemma: &str) -> Class {
    let known = |word: &str| table().get(word).copied();
    known(lemma)
        .or_else(|| lemma.strip_suffix('s').and_then(known))
        .or_else(|| lemma.strip_suffix("men").and_then(|stem| known(&format!("{stem}man"))))
        .unwrap_or_default()
}

/// Whether it names one of these kinds.
pub(crate) fn is(lemma: &str, class: Class) -> bool {
    of(lemma).meets(class)
}
