function greet(name: string): void {
    console.log("hi");
}

def main():
    pass

public static void main(String[] args) {}
