package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences in other languages than English that begin as furniture does and are none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignLookAlikeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Von Anna Schmidt, der Wirtin, fehlte am Montag noch immer jede Spur.",
        "Von Berlin aus wurde der Schlepper nach Hamburg geschickt.",
        "Lesen Sie auch das Kleingedruckte, riet der Anwalt.",
        "Lesen Sie auch: So begann der Brief des Königs.",
        "Mehr zum Thema wollte die Ministerin am Montag nicht sagen.",
        "Auch interessant: Der Turm wurde nie fertig.",
        "Anzeige erstattete der Wirt erst am Dienstag.",
        "Stand: Es steht zwei zu eins für Port Landry.",
        "Stand 12. März 2020 waren drei Brücken gesperrt.",
        "Foto: Das Wort stand in roten Buchstaben auf der Mappe.",
        "Quelle: Die dpa hatte zuerst über den Fall berichtet.",
        "Die Agentur (dpa) - sie ist älter als die Brücke - schwieg.",
        "Berlin (dpa) hat keinen eigenen Hafen.",
        "Weitere Artikel der Verfassung wurden geändert.",
        "Alle Rechte vorbehalten hatte sich der König schon vorher.",
        "Der Kommentar lesen und schweigen, das war seine Art.",
        "Par Jeanne Petit, la gardienne, le maire a tout appris.",
        "Par ailleurs, le pont reste fermé jusqu'à lundi.",
        "Publié en 1931, l'almanach recense tous les phares de la côte.",
        "Publié le 18 mai 2021, le rapport dort dans un tiroir.",
        "Lire aussi les petites lignes, conseille l'avocat.",
        "À lire aussi : c'est ce que disait le panneau du port.",
        "Publicité mensongère : le port condamné à payer deux millions.",
        "Le quai est réservé aux abonnés, disait le gardien.",
        "Source : une petite fontaine derrière la chapelle.",
        "Avec AFP, le maire avait signé un accord en 2019.",
        "Paris (AFP) n'a pas de port, écrivait le maire.",
        "Tous droits réservés au roi, selon la charte de 1310.",
        "Por Juana Pérez, la farera, lo supo todo el pueblo.",
        "Por Navidad el faro estaba otra vez arreglado.",
        "Publicado en 1931, el almanaque recoge todos los faros.",
        "Actualizado el 18 de mayo de 2021, el censo suma dos faros.",
        "Te puede interesar: así empezaba la carta del alcalde.",
        "Lea también la letra pequeña, aconseja la abogada.",
        "Publicidad engañosa: multan al puerto con dos millones.",
        "Fuente: un manantial pequeño detrás de la capilla.",
        "Madrid (EFE) no tiene puerto, escribía el alcalde.",
        "La agencia (EFE) - más vieja que el puente - calló.",
        "Sigue leyendo la carta, dijo ella, y no pares.",
        "Leia também as letras miúdas, aconselha a advogada.",
        "Leia mais livros, pediu a professora na praça.",
        "Por Deus, gritou o faroleiro, apaguem a luz.",
        "Publicado em 1931, o almanaque lista todos os faróis.",
        "Saiba mais: é o que dizia a placa do porto.",
        "Publicidade enganosa: porto é multado em dois milhões.",
        "Fonte: um riacho pequeno atrás da capela.",
        "Lisboa (Lusa) não respondeu ao pedido do prefeito.",
        "Assista ao vídeo com calma, disse ele, e depois responda.",
        "di Gianna Preti si parla ancora in tutto il porto.",
        "Di notte il faro restava spento, di giorno acceso.",
        "Leggi anche le scritte piccole, consiglia l'avvocato.",
        "Leggi anche: così cominciava la lettera del sindaco.",
        "Pubblicato nel 1931, l'almanacco elenca tutti i fari.",
        "Pubblicità ingannevole: multato il porto di Landry.",
        "Fonte: una piccola sorgente dietro la cappella.",
        "L'agenzia (ANSA) - più vecchia del ponte - non scrisse nulla.",
        "Riproduzione riservata ai soci, diceva il cartello.",
        "Читайте также мелкий шрифт, советует адвокат.",
        "Читайте также: так начиналось письмо мэра.",
        "Реклама табака в порту запрещена с понедельника.",
        "Источник: небольшой ручей за старой часовней.",
        "Москва, 10 февраля — РИА Новости не вышли на связь.",
        "Материалы по теме маяков хранились в подвале мэрии.",
        "Фото: это слово стояло красным на папке смотрителя.",
        "Все права защищены законом, напомнил мэр.",
        "Опубликовано в 1931 году, издание перечисляет все маяки.",
        "По теме маяков мэр говорить не стал.",
        "推荐阅读的书单引起了读者的讨论。",
        "他继续说，这个主题值得推荐。",
        "相关新闻引起了港城居民的关注。",
        "来源：这个词在古书里指的是河水的源头。",
        "责任编辑说，他当晚没有看到河水上涨。",
        "新华社记者1月27日在港城见到了灯塔看守人。",
        "本报讯问了港口的工人，没有人愿意开口。",
        "版权所有者不明，法院星期一作出裁决。",
        "记者在现场看到，河水已经退去。",
        "记者：您那天晚上在灯塔里做什么？",
        "作者：我在写一本关于灯塔的书。",
        "编辑：李明和张华都在现场，他们后来写了一封信。",
        "发布时间推迟到2018年5月6日。",
        "2018年5月6日，河水上涨了两米。",
        "点击查看更多的人并不多。",
        "関連記事は一つもなかった。",
        "写真：この言葉は赤い字で書かれていた。",
        "続きを読む人は少なかった。",
        "2018年5月6日、川の水が二メートル増えた。",
        "無断転載は法律で禁止されている。",
        "会員限定の船が港に入った。",
        "【川の水】という言葉は古い本にある。",
        "広告の文字は夜になると消えた。",
        "اقرأ أيضا الحروف الصغيرة، نصحت المحامية.",
        "المصدر: جدول صغير خلف الكنيسة القديمة.",
        "قالت الوكالة (رويترز) إن النهر ارتفع مترين.",
        "كتب سامي الخليل رسالة إلى العمدة يوم الاثنين.",
        "في 18 مايو 2021 ارتفع النهر مترين.",
        "إعلان الحرب جاء يوم الاثنين.",
        "جميع الحقوق محفوظة بحكم القانون، قال القاضي.",
        "لمزيد من التفاصيل ذهب العمدة إلى الميناء.",
        "यह भी पढ़ें, वकील ने सलाह दी।",
        "ये भी पढ़ें और वे भी, शिक्षिका ने कहा।",
        "विज्ञापन की रोशनी रात में बुझ गई।",
        "स्रोत: मंदिर के पीछे एक छोटा झरना है।",
        "नई दिल्ली में नदी दो मीटर बढ़ी।",
        "पटना नदी के किनारे बसा है।",
        "18 मई 2021 को नदी दो मीटर बढ़ी।",
        "रिपोर्ट: नदी के पानी का सच।",
        "फेसबुक पर लोग नदी की तस्वीरें देखते हैं।",
        "Lees ook de kleine letters, zei de advocaat.",
        "Läs även det finstilta, sade advokaten.",
        "Baca juga tulisan kecil itu, kata pengacara.",
        "Czytaj też drobny druk, radzi prawnik.",
        "무단 전재는 나쁘다고 그는 말했다.",
        "홍길동 기자는 강으로 갔다.",
        "There was no media source currently available to the clerk.",
        "Also read out were the names of the keepers.",
      })
  void a_sentence_stays_wherever_it_stands(String sentence) {
    String body = "A ship came in.";

    assertEquals(List.of(), Strips.rules(sentence));
    assertEquals(List.of(), Strips.rules(sentence + "\n" + body + "\n"));
    assertEquals(List.of(), Strips.rules(body + "\n\n" + sentence + "\n\n" + body));
    assertEquals(List.of(), Strips.rules(body + " " + sentence + " " + body));
    assertEquals(List.of(), Strips.rules(body + sentence));
  }
}
