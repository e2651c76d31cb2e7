"""Common given names with the sex they tell of, and short forms with the names they stand for.

A general table: names that many living or historical people bear in English-speaking countries, with the most common
of other languages. Names that both sexes bear are left out of both sets and stand in ``EITHER``.
"""

from __future__ import annotations

MALE_NAMES = frozenset(
    """aaron abdul abe abel abner abraham adam adolf adrian ahmed akira alan albert aldous alec alejandro
    alexander alexei alf alfred ali alistair allan allen alonzo alphonse alvin ambrose amir amos anatole
    anders andre andreas andrew andy angelo angus anthony anton antonio archibald archie arjun arnold arthur
    asher augustus austin barnaby barney barry bart bartholomew ben benedict benjamin benny bernard bert
    bertie bertram bill billy blake bob bobby boris brad bradley brandon brendan brent brett brian bruce
    bruno bryan byron caleb calvin carl carlos carter cedric cesar chad charles charlie chester chris
    christian christopher clarence claude clement clifford clive clyde cody colin connor conrad craig curtis
    cyril cyrus dale damian damien dan daniel danny darren dave david dean dennis derek desmond dexter diego
    dirk dmitri dominic don donald doug douglas duncan dustin dwight dylan ed eddie edgar edmund eduardo
    edward edwin eli elias elijah elliot elmer emil emmanuel eric ernest ernie erwin ethan eugene evan
    everett ezra felix ferdinand fergus fernando fletcher floyd francis francisco frank frankie franklin
    franz fred freddie freddy frederick frederic fritz fyodor gabriel gareth garth gary gavin geoffrey
    george gerald gerard gideon gilbert giles giovanni giuseppe glenn gordon graham grant greg gregory guido
    gunther gus gustav guy hal hank hans hans harold harry harvey hassan hector henri henry herbert herman
    hiroshi hiram homer horace horatio howard hubert hugh hugo humphrey ian ibrahim igor ike isaac isaiah
    ivan ivor jack jackson jacob jacques jaime jake james jamie jared jason jasper javier jed jeff jeffrey
    jem jeremiah jeremy jerome jerry jesus jim jimmy joe joel johan johann john johnny jon jonah jonas
    jonathan jorge jose josef joseph josh joshua josiah juan judah jude jules julian julio julius justin
    karl keith ken kenneth kenny kenji kevin kirk klaus kurt kyle lance larry lars laurence lawrence leo
    leon leonard leonardo leopold leroy lester levi lewis liam lionel lloyd lorenzo lou louis lucas luciano
    lucius luigi luis luke luther lyle magnus malcolm manuel marc marco marcus mario mark marshall martin
    marvin mason mathew matt matthew maurice max maximilian maxwell melvin michael miguel mike mikhail miles
    milton mohammed moses muhammad mustafa nate nathan nathaniel ned neil nelson nicholas nick nicolas nigel
    nikolai noah norman oliver ollie omar oscar oswald otto owen pablo patrick paul pedro percival percy
    perry pete peter phil philip phillip pierre rafael ralph ramon randall randolph ray raymond reginald
    reggie rex reuben ricardo richard rick ricky rob robert roberto robin rod roderick rodney roger roland
    rolf roman ron ronald ronnie rory ross roy rudolf rudolph rudy rufus rupert russell ryan salvador samson
    samuel sanjay saul scott sean sebastian sergei seth seymour shane shaun sheldon sherman sidney siegfried
    silas simon solomon stan stanley stefan stephen steve steven stewart stuart sven takashi ted teddy
    terence theo theobald theodore thomas tim timothy tobias toby todd tom tommy tony trevor tristan troy
    tyler uriah victor vikram vince vincent vladimir wallace walt walter warren wayne wilbur wilfred wilhelm
    will willem william willie willy winston wolfgang xavier yuri yusuf zachary zack zeke
    """.split()
)

FEMALE_NAMES = frozenset(
    """abby abigail ada adela adelaide adele adeline adriana agatha agnes aisha aiko alexandra alexandria
    alice alicia alison allison alma amanda amber amelia amy ana anastasia andrea angela angelica
    angelina anita ann anna annabel anne annette annie anya april ariel arlene audrey augusta aurora ava
    barbara bea beatrice becky belinda bella bernadette bernice bertha bessie beth bethany betsy betty
    beverly bianca bonnie brenda bridget brittany camilla candace cara carla carmen carol carolina caroline
    carolyn carrie cassandra catherine cathy cecilia cecily celeste celia charlotte chelsea cheryl chloe
    christina christine cindy claire clara clarissa claudia clementine colette colleen constance cora
    cordelia corinne cynthia daisy danielle daphne dawn deborah debbie deirdre delia delilah della denise
    diana diane dinah dolores donna dora doreen doris dorothea dorothy edith edna effie eileen elaine
    eleanor eleonora elena elisa elise eliza elizabeth ella ellen ellie eloise elsa elsie elspeth elvira
    emily emma enid erica erin ernestine esmeralda estelle esther ethel etta eugenia eunice eva evangeline
    eve evelina evelyn evie fanny fatima faye felicia felicity fiona flora florence frances francesca freda
    frieda gabriela gabrielle gail genevieve georgia georgiana georgina geraldine gertrude gina ginny
    giselle gladys glenda gloria grace greta gretchen gwen gwendolen gwendolyn hannah harriet hazel heather
    heidi helen helena helene henrietta hermione hester hilda hilary hope ida imogen ingrid irene iris irma
    isabel isabella isabelle isla ivy jacqueline jane janet janice jean jeanette jeanne jennifer jenny
    jessica jill jo joan joanna josephine josie joy joyce juanita judith judy julia juliana julie juliet
    june kara karen kate katherine kathleen kathryn kathy katie katrina kayla keiko kimberly kirsten kitty
    lara laura lauren laurie lavinia leah leila lena leonora leticia letitia lettice lillian lily linda lisa
    lise liza lizzie lois lola lorna lorraine lottie louisa louise lucia lucille lucinda lucretia lucy lulu
    lydia lynn mabel madeleine madeline madge maggie maisie mamie mandy marcella marcia margaret margarita
    margery margot maria mariam marian marianne marie marietta marilyn marina marion marjorie marlene martha
    mary mathilda matilda maud may maude maureen mavis maxine meg megan melanie melinda melissa mercedes mia
    michelle mildred millicent millie mina minnie mira miranda miriam moira mollie molly mona monica muriel
    myra myrtle nadia nancy naomi natalia natalie natasha nell nellie nettie nicole nina nora noreen norma
    octavia odette olga olive olivia opal ophelia pamela patience patricia patsy patty paula pauline pearl
    peggy penelope penny petra philippa phoebe phyllis polly priscilla prudence rachel ramona rebecca regina
    rhoda rita roberta rosa rosalie rosalind rosamond rosanna rose rosemary rosie rowena roxanne ruby ruth
    sabrina sadie sally samantha sandra sara sarah selina serena shannon sharon sheila shirley silvia sofia
    sonia sophia sophie stella stephanie sue susan susanna susannah susie suzanne sybil sylvia tabitha
    tamara tammy tanya tara tatiana teresa tess tessa thelma theodora theresa therese tiffany tina tracy
    trudy ursula valerie vanessa vera verity veronica victoria vida viola violet virginia vivian wanda wendy
    wilhelmina winifred yolanda yoko yuki yvette yvonne zara zelda zoe
    """.split()
)

EITHER = frozenset(
    """alex alexis ashley bailey cameron casey charley chris dana drew fran frances gene hayden jackie jamie jan jess
    jessie jody jordan kelly kim lee leigh leslie lesley lindsay marion max mel morgan nat nicky noel pat
    quinn reese riley robin rowan sacha sam sandy sasha shelby sid sidney skyler stacy sydney taylor terry
    tracy val vivian
    """.split()
)
"""Names that tell nothing of the sex."""

GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | EITHER

NICKNAMES: dict[str, frozenset[str]] = {
    short: frozenset(full.split())
    for short, full in (
        line.split(": ")
        for line in """abby: abigail
abe: abraham
al: albert alan alfred alexander
alec: alexander
alex: alexander alexandra
alf: alfred
andy: andrew
annie: ann anne anna
archie: archibald
bart: bartholomew
becky: rebecca
ben: benjamin benedict
benny: benjamin
bert: albert herbert bertram robert
bertie: albert herbert bertram
bess: elizabeth
bessie: elizabeth
beth: elizabeth
betsy: elizabeth
betty: elizabeth
bill: william
billy: william
bob: robert
bobby: robert
carrie: caroline
cathy: catherine
charley: charles
charlie: charles
chris: christopher christine christina
clem: clement clementine clemency
dan: daniel
danny: daniel
dave: david
debbie: deborah
dick: richard
dickie: richard
dolly: dorothy
dora: dorothea theodora
ed: edward edmund edwin
eddie: edward edmund edwin
eliza: elizabeth
ellie: eleanor ellen
fran: frances francis
frank: francis franklin
fred: frederick frederic alfred
freddie: frederick
freddy: frederick
gabe: gabriel
geoff: geoffrey
george: georgie
gus: augustus gustav
hal: henry harold
hank: henry
harry: henry harold
jack: john
jake: jacob
jamie: james
jeff: jeffrey
jem: james jeremy
jenny: jennifer jane
jerry: gerald jeremiah jerome
jess: jessica
jessie: jessica
jim: james
jimmy: james
joe: joseph
joey: joseph
johnny: john
josie: josephine
kate: catherine katherine kathleen
kathy: katherine kathleen
katie: katherine catherine
ken: kenneth
kit: christopher catherine
kitty: catherine katherine
larry: laurence lawrence
len: leonard
letty: letitia lettice
lizzie: elizabeth
liz: elizabeth
lou: louis louisa louise
lottie: charlotte
madge: margaret
maggie: margaret
matt: matthew
matty: matilda martha
max: maximilian maxwell
meg: margaret megan
mick: michael
mike: michael
millie: mildred millicent
minnie: wilhelmina
molly: mary
nan: ann anne
nancy: ann anne
nat: nathan nathaniel
nate: nathan nathaniel
ned: edward edmund
nell: helen eleanor ellen
nellie: helen eleanor ellen
nick: nicholas
nora: eleanor honora
pat: patrick patricia
peggy: margaret
penny: penelope
percy: percival
pete: peter
phil: philip phillip
polly: mary
ray: raymond
reggie: reginald
rick: richard
rob: robert
robbie: robert
ron: ronald
rosie: rose rosemary
roz: rosalind rosamond rosamund rosalie
sadie: sarah
sally: sarah
sam: samuel samantha
sandy: alexander alexandra
sid: sidney
stan: stanley
steve: stephen steven
sue: susan
susie: susan
susy: susan
ted: edward theodore
teddy: edward theodore
terry: terence teresa
theo: theodore
tim: timothy
tom: thomas
tommy: thomas
tony: anthony antony
vicky: victoria
walt: walter
will: william
willie: william
willy: william
winnie: winifred
zack: zachary""".splitlines()
    )
}
"""Short form → the given names it may stand for."""


def names_agree(one: str, other: str) -> bool:
    """Whether two given names, lower case, can be those of one person: the same, or one short for the other."""
    return one == other or other in NICKNAMES.get(one, ()) or one in NICKNAMES.get(other, ())
