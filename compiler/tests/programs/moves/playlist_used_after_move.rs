struct Playlist {
    songs: Vec<String>,
}

fn play_all(list: Playlist) {
    for song in list.songs {
        println!("now: {song}");
    }
}

fn main() {
    let evening = Playlist { songs: vec!["Blue".to_string(), "Low Tide".to_string()] };
    play_all(evening);
    println!("{} songs", evening.songs.len());
}
