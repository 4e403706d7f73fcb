/// Passwords, and words that passwords are made of, that everybody who guesses tries first: in lower case. The rules
/// also find them with digits and signs before and after, so that one word here stands for hundreds.
enum CommonPasswords {
    static let all = Set(
        """
        password passwort passwords passw pass passwd motdepasse contrasena senha parola wachtwoord lozinka heslo
        salasana qwerty qwertyu qwertyui qwertyuiop qwert qwertz qwertzui qwertzuiop azerty azertyuiop asdf asdfg asdfgh
        asdfghj asdfghjk asdfghjkl zxcv zxcvb zxcvbn zxcvbnm yxcvbnm asdfasdf asdfjkl qweasd qweasdzxc qazwsx qazwsxedc
        qazxsw qwerasdf qwaszx zaqxsw zaqwsx 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1xsw2
        q1w2e3r4 q1w2e3r4t5 1a2b3c4d a1b2c3d4 a1s2d3f4 qwe123rty 1qwerty1 1q2w3e 1qaz1qaz 2wsx3edc 12341234 11112222
        11223344 12121212 13131313 12312312 123123123 123321123 12344321 1234554321 0987654321 987654321 123456789a
        1234567890 123454321 147258369 159357159 159753159 147852369 741852963 789456123 123654789 321654987 963852741
        10203040 100200300 112233445566 14141414 20202020 19901990 20002000 69696969 12345679 87654321 88888888 letmein
        letmeinn letmein1 welcome welcomes wellcome welcometo hello hellohello helloworld hallo bonjour hola admin
        administrator administrador root rootroot toor user username guest test testing testtest tester testuser temp
        temporary default changeme changemenow changeit change secret topsecret secrets private mypassword mypass master
        mastermind login signin access accesso system server database oracle cisco linux windows microsoft apple iphone
        android samsung nokia google facebook twitter instagram youtube yahoo gmail hotmail internet computer laptop
        keyboard monitor printer network wireless security letme open opensesame sesame abracadabra magic iloveyou
        iloveu ilovegod iloveme ilovejesus loveyou loveme love lovelove lovely lover loverboy lovebug babylove mylove
        truelove forever forever1 sweetheart sweetie sweetpea honey honeybee baby babygirl babyboy babydoll darling
        princess princesa prince queen king kingkong angel angels angelica angel1 beautiful gorgeous pretty cutie sexy
        sexylady sunshine sunflower sunrise sunset moonlight moon starlight stars star starwars startrek rainbow
        rainbows summer winter spring autumn january february march april may june july august september october
        november december monday tuesday wednesday thursday friday saturday sunday football footballer soccer baseball
        basketball volleyball hockey tennis golf golfer swimming running racing rugby liverpool chelsea arsenal
        manchester barcelona realmadrid juventus ronaldo messi beckham jordan jordan23 michaeljordan yankees redsox
        redskins cowboys steelers packers eagles lakers raiders patriots celtics bruins dolphins broncos superman batman
        spiderman ironman wolverine hulk avengers pokemon pikachu naruto gandalf frodo hobbit harrypotter hogwarts
        matrix terminator rocky rambo jamesbond godzilla mickey mickeymouse minnie tweety snoopy garfield tinkerbell
        scooby scoobydoo simpsons bart homer spongebob cookie cookies cookiemonster elmo winnie pooh tigger bambi dragon
        dragons dragonball tiger tigers lion lions eagle falcon hawk wolf wolves panther jaguar cheetah bear bears
        monkey monkeys gorilla donkey horse horses dolphin shark whale turtle rabbit bunny kitten kitty kittycat
        hellokitty puppy doggy dog dogs cat cats butterfly ladybug spider scorpion cobra viper phoenix unicorn dinosaur
        chicken pepper ginger chocolate vanilla banana bananas apples orange lemon cherry strawberry blueberry peaches
        coconut pumpkin peanut butter buttercup cheese pizza burger coffee whiskey tequila guinness budweiser heineken
        cocacola pepsi marlboro marlboro1 cannabis michael michelle jennifer jessica ashley amanda nicole daniel daniela
        david andrew anthony joshua matthew christopher christian christina christine william robert richard charles
        charlie thomas george joseph benjamin alexander alexandra alexandre nicholas jonathan justin brandon tyler
        jordan1 hannah samantha elizabeth stephanie victoria vanessa rebecca rachel melissa natasha natalie patricia
        barbara sandra andrea monica carolina francesca giovanni leonardo gabriel gabriela rafael sebastian alejandro
        fernando eduardo roberto ricardo carlos antonio maggie bailey buster harley harleydavidson jasper oliver rocket
        shadow smokey lucky max sammy rusty toby molly daisy bella princess1 precious tinker peanuts mustang ferrari
        porsche mercedes corvette camaro chevrolet chevy toyota honda yamaha suzuki kawasaki nissan bmwbmw jaguars
        volkswagen america american canada england london paris france germany berlin italia mexico brazil brasil
        argentina australia newyork boston chicago texas dallas houston california florida lasvegas hollywood freedom
        liberty justice victory peace hope faith grace jesus jesuschrist jesus1 christ heaven blessed blessing god
        godisgood church bible trustno trustno1 trustnoone nothing whatever anything something nobody somebody killer
        hunter soldier warrior ninja samurai knight pirate pirates assassin maverick ranger sniper commando thunder
        lightning storm stormy hurricane tornado fire fireball firefly blaze inferno diamond diamonds gold golden silver
        crystal emerald sapphire platinum treasure money moneys dollar cash million millionaire rich lottery casino
        poker music guitar piano drummer rockstar rocknroll metallica nirvana slipknot eminem beatles pinkfloyd
        ledzeppelin acdcacdc ironmaiden greenday linkinpark blink182 bobmarley elvis madonna shakira beyonce rihanna
        computer1 gateway compaq dell toshiba sony playstation nintendo xbox gameover gamer games minecraft fortnite
        roblox warcraft worldofwarcraft starcraft counterstrike halo zelda mario supermario sonic blahblah blah lalala
        lala haha hahaha hehe abcd abcde abcdef abcdefg abcdefgh abcabc abcd1234 abc123 abc12345 a123456 a1234567
        a12345678 aa123456 aa12345678 qq123456 qwe123 qweqwe qweqweqwe asdasd asdasdasd asd123 zxczxc zxc123 zxcvbnm1
        woaini woaini1314 5201314 1314520 password1 passw0rd p4ssw0rd pa55word pa55w0rd passpass password123
        password1234 password12345 adminadmin admin123 admin1234 administrator1 root123 toor123 test1234 test12345
        welcome1 welcome123 welcome1234 changeme1 letmein123 iloveyou1 iloveyou2 princess123 sunshine1 football1
        baseball1 superman1 batman123 monkey123 dragon123 master123 shadow123 michael1 jordan123 qwerty1 qwerty12
        qwerty123 qwerty1234 qwerty12345 qwertyqwerty 123qwe123 123qweasd 123qwe123qwe 1234qwer 1234asdf 12345qwert
        123456qwerty 123abc123 abc123abc abcd12345 pass1234 pass12345 passw0rd1 hello123 hello1234 summer123 winter123
        spring123 computer123 fuckyou fuckyou1 fuckoff fuckme fuck asshole bitch bullshit badass pussy biteme screwyou
        suckit mother mommy mom daddy father family sister brother friend friends bestfriend bestfriends grandma
        children teacher student school college university business company office manager employee customer sales
        support service helpdesk shop shopping store upholstery upholsterer sofa couch
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
