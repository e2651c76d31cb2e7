"""Common given names with the sex they tell of, and short forms with the names they stand for.

A general table: names that many living or historical people bear in English-speaking countries, with the most common
of other languages. Names that both sexes bear are left out of both sets and stand in ``EITHER``.
"""

from __future__ import annotations

MALE_NAMES = frozenset(
    """aaron abdul abe abel abner abraham adam adolf adrian ahmed akira akito alan alaric albert aldous alec
    alejandro alexander alexei alf alfred ali alistair allan allen alonzo alphonse alvin ambrose amir amos
    anatole anders andre andreas andrew andy angelo angus ansel anthony anton antonio archibald archie arjun
    arlo arnold arthur asa asher atticus augustus austin axel balthazar barnaby barney barry bart bartholomew
    basil beckett ben benedict benjamin benny bernard bert bertie bertram bill billy blake boaz bob bobby
    boris brad bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin carl
    carlos carter caspian cassius cato cedric cesar chad charles charlie chester christian christopher
    clarence claude clement clifford clive clyde cody colin connor conrad cormac cosmo craig curtis cyprian
    cyril cyrus daichi dale damian damien dan daniel danny dante darius darren dave david dean declan dennis
    derek desmond dexter diego dimitri dirk dmitri dominic don donald dorian doug douglas duncan dustin dwight
    dylan eamon ed eddie edgar edmund eduardo edward edwin eli elias elijah elio elliot elmer elwood emeka
    emeric emil emmanuel emre enzo eric erik ernest ernie erwin esteban ethan etienne eugene evan everett
    ezekiel ezra faisal farid felix ferdinand fergus fernando finn finnian fletcher florian floyd francis
    francisco frank frankie franklin franz fred freddie freddy frederic frederick fritz fyodor gabriel gareth
    garth gary gaston gavin geoffrey george gerald gerard giacomo gideon gilbert giles giovanni giuseppe glenn
    gordon graeme graham grant greg gregory guido gunther gus gustav guy hal hamza hank hans harold harry
    haruki haruto harvey hassan hector henri henry herbert herman hideo hiram hiro hiroshi homer horace
    horatio howard hubert hugh hugo humphrey ian ibrahim idris ignatius igor ike isaac isaiah isamu isidore
    ivan ivo ivor jabari jack jackson jacob jacques jaime jake james jared jarvis jason jasper javier jed jeff
    jeffrey jem jeremiah jeremy jerome jerry jesus jethro jim jimmy jiro joachim joaquin joe joel johan johann
    john johnny jon jonah jonas jonathan jorah jorge jose josef joseph josh joshua josiah juan judah jude
    jules julian julio julius justin kaito karim karl kazuo keith ken kenji kenneth kenny kevin kirk klaus
    kofi kurt kwame kyle lachlan lance larry lars laszlo laurence lawrence lazarus leander leif leo leon
    leonard leonardo leopold leroy lester levi lewis liam linus lionel lloyd lorenzo lou louis lucas lucian
    luciano lucius luigi luis luke luther lyle lysander magnus malachi malcolm manuel marc marco marcus mario
    marius mark marshall martin marvin mason mateo mathew mathias matt matteo matthew maurice maximilian
    maximus maxwell melvin michael miguel mike mikhail miles milo milton mohammed mordecai moses muhammad
    mustafa naoto nasir nate nathan nathaniel ned neil nelson niall nicholas nick nico nicolas nigel nikhil
    nikolai noah norman obadiah octavian odin olaf oliver ollie omar orlando orson oscar oswald otis otto owen
    pablo pascal patrick paul pedro percival percy perry pete peter phil philip phillip phineas pierre pranav
    quentin quincy rafael rafe rahul raj rajesh ralph ramon randall randolph ravi ray raymond reggie reginald
    reinhard reuben rex rhys ricardo richard rick ricky rob robert roberto rod roderic roderick rodney roger
    rohan roland rolf roman ron ronald ronan ronnie rory ross rowland roy rudolf rudolph rudy rufus rupert
    russell ryan ryota ryu salim salvador samson samuel sanjay satoshi saul scott sean sebastian sergei seth
    seymour shane shaun sheldon sherman shinji shiro siegfried sigmund silas silvester simon solomon soren
    stan stanley stefan stefano stephen steve steven stewart stuart sven taavi takashi tariq taro ted teddy
    terence theo theobald theodore thomas thorin tiberius tim timothy tobias toby todd tom tommy tony trevor
    tristan troy tycho tyler ulrich ulysses uriah valentin victor viggo vikram vince vincent virgil vladimir
    wallace walt walter warren wayne wilbur wilfred wilhelm will willem william willie willy winston wolfgang
    xander xavier yannick yasin yosef yuri yusuf zachariah zachary zack zane zeke
    """.split()
)

FEMALE_NAMES = frozenset(
    """abby abigail ada adaeze adah adela adelaide adele adeline adriana agatha agnes aiko ailsa aisha akane alba
    alessia alexandra alexandria alice alicia alina alison allison alma althea amabel amanda amara amber
    amelia amina amy ana anais anastasia andrea angela angelica angelina anika anita ann anna annabel anne
    annette annie annika anthea antonella antonia anya aoife april ariadne ariel arlene astrid audrey augusta
    aurelia aurora ava ayesha ayumi barbara bea beatrice beatrix becky belinda bella berenice bernadette
    bernice bertha bessie beth bethany betsy bettina betty beverly bianca blanche bonnie brenda bridget brigid
    brittany bronwen calliope camilla camille candace cara carla carlotta carmen carol carolina caroline
    carolyn carrie cassandra cassia catherine cathy cecilia cecily celeste celia charlotte chelsea cheryl
    chiara chiyo chloe christina christine cindy claire clara clarissa claudia clementine clio colette colleen
    constance consuelo cora cordelia corinne cressida cynthia daisy damaris danielle daphne dawn debbie
    deborah deirdre delia delilah della denise desiree diana diane dimitra dinah dolores donna dora doreen
    doris dorothea dorothy drusilla ebba edith edna effie eileen eithne elaine eleanor elena eleonora elisa
    elise eliza elizabeth ella ellen ellie elodie eloisa eloise elsa elsie elspeth elvira emiko emily emma
    emmeline endora enid erica erin ernestine esme esmeralda estelle esther ethel etta eudora eugenia eulalia
    eunice euphemia eva evangeline eve evelina evelyn evie fanny fatima faye felicia felicity fiona fleur
    fleurette flora florence francesca francine freda freya frieda gabriela gabrielle gail gemma genevieve
    georgette georgia georgiana georgina geraldine gertrude gina ginny gisela gisele giselle gladys glenda
    gloria grace greer greta gretchen gudrun guinevere gwen gwendolen gwendolyn gwyneth hana hanako hannah
    harriet haruka harumi hazel heather hedwig heidi helen helena helene henrietta hermione hester hilary
    hilda hinata hope hyacinth ida ikram imani imogen inger ingrid iolanthe irene iris irma isabel isabella
    isabelle isadora iseult isla isolde ivy jacinta jacqueline jane janet janice jean jeanette jeanne jennifer
    jenny jessica jill jo joan joanna jocasta josephine josie joy joyce juanita judith judy julia juliana
    julie juliet june juniper kamala kara karen katarina kate katherine kathleen kathryn kathy katie katrina
    katya kayla keiko kimberly kirsten kitty lakshmi lara laura lauren laurie lavinia leah leila lena leonie
    leonora leticia letitia lettice lilith lillian lily linda linnea lisa lise liv liza lizzie lois lola
    lorelei lorna lorraine lotte lottie louisa louise lucia lucille lucinda lucretia lucy ludmila luisa lulu
    lydia lynn mabel madeleine madeline madge maeve maggie maia maisie malika mamie mandy manon mara marcella
    marcia margaret margarethe margarita margery margot maria mariam marian marianne marie marietta mariko
    marilyn marina marisol marjorie marlene martha mary mathilda matilda maud maude maureen mavis maxine may
    meera meg megan mei melanie melinda melissa melusine mercedes mia michelle mildred millicent millie mina
    minerva minnie mira mirabel miranda miriam mirren miyuki moira mollie molly mona monica morwenna muriel
    myra myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie nerissa nettie niamh nicole nina
    noor nora noreen norma octavia odette olga olive olivia olympia ondine opal ophelia orla paloma pamela
    patience patricia patsy patty paula pauline pearl peggy penelope penny perpetua persis petra petunia
    philippa philomena phoebe phyllis pilar polly portia priscilla priya prudence quintina rachel radha raisa
    ramona ravenna rebecca regina rhiannon rhoda rita roberta rosa rosalie rosalind rosamond rosanna rosaria
    rosaura rose rosemary rosie rowena roxanne ruby ruth sabine sabrina sadie sakura sally salome samantha
    sandra saoirse sapphira sara sarah saskia selina seraphina serena shannon sharon sheila shirin shirley
    sigrid silvia sinead siobhan sofia sonia sophia sophie soraya stella stephanie sue sunita susan susanna
    susannah susie suzanne svetlana sybil sylvia sylvie tabitha talia tamara tammy tamsin tanya tara tatiana
    teresa tess tessa thelma theodora theodosia theresa therese thora tiana tiffany tina tomoko tova trudy
    ulrike undine ursula valeria valerie vanessa vasilisa vera verity veronica victoria vida viola violet
    violetta virginia wanda wendy wilhelmina winifred xanthe xenia yasmin yasmine yoko yolanda yumi yusra
    yvette yvonne zahra zainab zara zelda zenobia zoe zuleika zuzanna
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
